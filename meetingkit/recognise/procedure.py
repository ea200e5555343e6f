"""The sentences of a script, one after another → the steps that the chair announces."""

from __future__ import annotations

import re
from dataclasses import replace

from meetingkit.recognise.alone import LONGEST, Heading, alone, heading, phase
from meetingkit.recognise.calls import Lead, call_of, clauses, lead_of, own_call, told_call, unknown_call
from meetingkit.recognise.cues import TYPES, Cues
from meetingkit.recognise.matter import Call, tidy
from meetingkit.recognise.model import Step
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import collective, named, people, whole
from meetingkit.recognise.steps import DRAFTS, FRAMES, NOBODY, RITES, Open, belongs, comments, fuller, names_people
from meetingkit.recognise.text import Sentence

TITLE = re.compile("《[^《》]+(?:《[^》]*》[^《》]*)*》")
PREPARE = re.compile("(?:并)?请([^，]{2,40}?)(?:同志)?(?:作|做|做好|作好|同时)?准备$|^([^，]{2,30}?)(?:作|做)?准备$")
# whose turn it is: 先请甲县; 第一位，乙镇; 第二位是丙同志，题目是…; 丁先生请
TURN = re.compile(
    "(?:先|首先|然后|再|好，)?(?:(?P<nth>(?:第[一二三四五六七八九十]+|下一|最后一?)[个位家名组](?:[^，。请]{0,4}者|嘉宾|同志|同学|代表)?)(?:是|，|：|:)?)?"
    "(?P<ask>请|有请|让我们[^，]{0,12}?(?:欢迎|有请)|掌声(?:欢迎|有请)|欢迎)?[，：]?(?P<who>(?!谢谢|感谢|祝贺|好)[^，]{2,40}?)"
    "(?:上台|登台|上场)?(?P<say>，?(?:请|先|接着)?(?:讲|发言|开始|谈|说)|请)?(?P<after>，.{0,6}(?:题目|带来的|主题|分享的|讲述的).*|，(?:每|时间|用时|限时|汇报时间|发言时间|大家|掌声|时长).*)?$"
)
PUT_TO_VOTE = re.compile(
    "(?:我们)?(?:再)?(?:采[取用][^，]{0,16}方式，)?(?:对|就)(.+?)(?:采[取用].{0,10}方式)?(?:进行|付诸|作)?(?:无记名|举手|投票|口头|逐项)*(?:投票|方式)?(?:进行)?表决"
    "|(?:我们|先|再|逐项|举手|投票|进行)*表决(?!结果|通过|票|办法|方式|前|时)([^，]{2,})"
)
ALL = re.compile("大家|同志们|其他同志|与会|各位(?!专家|企业家|嘉宾|来宾)")
SAID_NO = re.compile("(?<!有)没有(?:什么|其他|不同|别的)*(?:意见|补充|疑问|异议)(?!的请)")
FILM = re.compile("(?:[^，]{0,4})?(?:播放|观看|放映)[^《，]{0,20}(《[^《》]+》)")
FRONTED = re.compile(
    "(?:(?:关于|就|针对|对于)([^，。]{3,40})|([^，。请]{2,12}(?:情况|工作|进展|事项|问题|方案)))，(?=下面，?请|请|由(?!于|我)|有请)"
)
NESTED = re.compile("(?:1|一)[.．]|1、|[（(](?:一|1)[）)]")


class Procedure:
    """Reads sentence after sentence; `steps` are the steps so far, in order."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.steps: list[Open] = []
        self.header: Heading | None = None
        self.ballot: Heading | None = None  # an election announced, whose ballots are not yet handed out
        self.ballots = 0  # how many steps there were when ballots were handed out

    @property
    def current(self) -> Open | None:
        """The step that is going on."""
        return self.steps[-1] if self.steps else None

    @property
    def only_rites(self) -> bool:
        """Whether nothing of the agenda has begun; an anthem may come before it is announced."""
        return not self.header and all(step.label == "仪式" for step in self.steps)

    def read(self, sentence: Sentence) -> str | None:
        """What a sentence was taken as; None when it was not understood."""
        if sentence.direction:
            return self._direction(sentence)
        lead = lead_of(sentence, self.cues)
        if self.ballot and self._begins_ballot(sentence, lead):
            self._open_election(sentence.line)
        if taken := self._within(sentence, lead):
            return taken
        if self._invites_all(sentence, lead):
            return self._floor(sentence, lead)
        if topic := FRONTED.match(sentence.masked, lead.end):
            self._fronted(sentence, *topic.span(1 if topic[1] else 2))
        heard = [
            self._clause(clause, lead if not number else lead_of(clause, self.cues))
            for number, clause in enumerate(clauses(sentence, lead.end))
        ]
        return next((one for one in heard if one), None)

    def _fronted(self, sentence: Sentence, start: int, end: int) -> None:
        """关于前期工作进展，请某人汇报: the matter stands before the call, as in a heading."""
        matter = tidy(sentence.text[start:end])
        if self.header and not self.header.subject:
            self.header = replace(self.header, subject=matter)
        elif not self.header and matter:
            self.header = Heading(None, matter, sentence.line)

    def drop_summary(self) -> None:
        """五、总结 was the heading of what the chair now says himself."""
        if self.header and self.header.label == "讲话" and not self.header.speakers:
            self.header = None

    def finish(self) -> tuple[Step, ...]:
        """All steps; a heading that nobody was called under is a step when it says of what kind."""
        self._flush()
        self._open_election(self.steps[-1].last if self.steps else 0)
        return tuple(step.closed() for step in self.steps)

    # within a step that has a procedure of its own

    def _within(self, sentence: Sentence, lead: Lead) -> str | None:
        step = self.current
        if step is None or lead.ordinal is not None or self.header:
            return None
        if step.type == "report" and (step.subject or "").endswith("结果") and self._elects(sentence):
            return self._result(sentence)
        if step.label == "选举" and "休会" in sentence.masked:
            self._open("休会", None, sentence.line, headed=True)
            return "step:break"
        if step.label == "选举" and not self._leaves_election(sentence, lead, step):
            return self._election(sentence, lead, step)
        if step.label == "民主测评" and self.cues.any_of("测评程序").search(sentence.masked):
            return self._goes_on(sentence, "appraisal")
        if step.label == "批评与自我批评" and self._turn(sentence, lead):
            return "step:criticism"
        if step.label == "批评与自我批评" and re.search("批评意见|表态$", sentence.masked) and not lead.joined:
            return self._goes_on(sentence, "criticism")
        return None

    def _begins_ballot(self, sentence: Sentence, lead: Lead) -> bool:
        """Whether the election itself begins: with its ballots, or when somebody is called before anything is voted on."""
        if self.cues.any_of("发票投票").search(sentence.masked):
            return True
        called = not lead.joined and call_of(sentence, lead.end, self.cues) is not None
        return called and len(self.steps) == self.ballots

    def _open_election(self, line: int) -> None:
        """The step of an election: from its heading on, or from `line` where drafts were passed in between."""
        if self.ballot:
            alone = len(self.steps) == self.ballots
            self._open("选举", self.ballot.subject, self.ballot.line if alone else line, headed=True)
        self.ballot = None

    def _leaves_election(self, sentence: Sentence, lead: Lead, step: Open) -> bool:
        if self.cues.any_of("选举程序").search(sentence.masked):
            return False
        if step.finished and (lead.joined or re.search("国歌|国际歌|起立", sentence.masked)):
            return True
        call = call_of(sentence, lead.end, self.cues)
        return bool(call and call.label in ("讲话", "表态", "致辞")) or bool(re.search("全体起立", sentence.masked))

    def _election(self, sentence: Sentence, lead: Lead, step: Open) -> str:
        if self._invites_all(sentence, lead):
            step.discussion = True
        elif call := call_of(sentence, lead.end, self.cues):
            step.add(
                tuple(
                    one for one in call.speakers if not NOBODY.fullmatch(one) and not re.match("各位|其他|主席团", one)
                )
            )
        step.finished = step.finished or bool(self.cues.any_of("选举完毕").search(sentence.masked))
        return self._goes_on(sentence, "election")

    def _goes_on(self, sentence: Sentence, what: str) -> str:
        if self.current:
            self.current.last = sentence.line
        return what

    # the floor

    def _invites_all(self, sentence: Sentence, lead: Lead) -> bool:
        """Whether the chair opens the floor, rather than calls somebody by name."""
        asks, unasked = self.cues.any_of("请大家讨论"), self.cues.any_of("不算讨论")
        found = [part for part in sentence.masked.split("，") if asks.search(part)]
        if (unasked.search(sentence.masked) and not found) or (found and all(unasked.search(part) for part in found)):
            return False
        asked = bool(found) or asks.search(sentence.masked)
        if asked and SAID_NO.search(sentence.masked) and not sentence.asked:
            return False
        if (
            (named_so := re.match("([^，。请有]{2,20}?)，?请(?:讲|发言)$", sentence.masked))
            and self._somebody(named_so[1])
            and not collective(named_so[1])
        ):
            return False
        call = call_of(sentence, lead.end, self.cues)
        if not asked:  # 请大家结合分管工作谈一谈
            return bool(call and call.label in ("发言", "表态") and not lead.joined and self._everybody(call))
        return not call or not call.speakers or all(collective(one) or one.startswith("其他") for one in call.speakers)

    def _everybody(self, call: Call) -> bool:
        """大家; once the floor is open also 年轻的同志."""
        is_open = self.current is not None and self.current.discussion
        return bool(ALL.match(",".join(call.speakers))) or (
            is_open and all(re.search("的(?:同志|老师|代表|战友|朋友)$", one) for one in call.speakers)
        )

    def _floor(self, sentence: Sentence, lead: Lead) -> str:
        if lead.ordinal is not None:
            self._flush()
            self._open("发言", None, sentence.line, headed=True)
        elif self.header and self.header.phase and self.current:
            self.header = None  # 下面进入质询环节: the floor of what was heard
        elif self.header:
            self._flush(always=True)
        elif lead.joined and not self.current:
            self._open("发言", None, sentence.line, headed=True)
        if self.current:
            self.current.discussion = True
        if self.cues.any_of("表决呼号").search(sentence.masked):
            self._vote(sentence, lead)
        return self._goes_on(sentence, "discussion")

    # votes

    def _vote(self, sentence: Sentence, lead: Lead) -> str:
        """A call of a vote: of the draft that was just read, or of a matter of its own."""
        step = self.current
        if step and step.type == "report" and (step.subject or "").endswith("结果"):
            return self._result(sentence)
        about = PUT_TO_VOTE.match(sentence.text[lead.end :])
        matter = (about[1] or about[2]) if about else None
        if self.header and self.header.label is None and not matter:
            matter, self.header = self.header.subject, None
            step = None
        elif self.header:
            self._flush(always=not matter)
            step = self.current
        another = step and matter and (lead.joined or step.finished) and not self._same(matter, step)
        if step and step.label == "表决" and not another:
            step.called = True
            step.finished = step.finished or bool(self.cues.any_of("表决有结果").search(sentence.masked))
            return self._goes_on(sentence, "vote")
        if step and step.label in DRAFTS and not self.header and self._votes_on(step, matter, lead, sentence):
            title = TITLE.search(step.subject or "")
            step.called, step.finished = True, bool(self.cues.any_of("表决有结果").search(sentence.masked))
            step.label, step.subject = "表决", title[0] if title and step.headed else step.subject
            return self._goes_on(sentence, "vote")
        if matter or step is None or step.label not in FRAMES:
            self._open("表决", tidy(matter) if matter else None, sentence.line)
            self.steps[-1].finished = bool(self.cues.any_of("表决有结果").search(sentence.masked))
        return self._goes_on(sentence, "vote")

    def _result(self, sentence: Sentence) -> str:
        """What the chair says when the votes have been reported; who is elected is announced in a step of its own."""
        if self._elects(sentence):
            self._open("宣布", None, sentence.line)
        return self._goes_on(sentence, "vote")

    def _elects(self, sentence: Sentence) -> bool:
        return "当选" in sentence.masked and not re.match("请", sentence.masked)

    def _votes_on(self, step: Open, matter: str | None, lead: Lead, sentence: Sentence) -> bool:
        if lead.ordinal is not None:
            return False
        if matter is None:
            return True
        if not self._same(matter, step):
            return False
        return step.label == "宣读" or not lead.joined or sentence.text.startswith("现在")

    def _same(self, matter: str, step: Open) -> bool:
        subject = step.subject or ""
        mine, other = TITLE.search(subject), TITLE.search(matter)
        return mine[0] == other[0] if mine and other else matter in subject or subject in matter

    # calls and headings

    def _clause(self, sentence: Sentence, lead: Lead) -> str | None:
        if prepared := PREPARE.search(sentence.text):
            if self.current and not self.header:
                self.current.prepared = (prepared[1] or prepared[2]).strip()
                return self._goes_on(sentence, f"step:{self.current.type}")
            return None
        if lead.ordinal is not None:
            return self._ordinal(sentence, lead)
        call = self._called(sentence, lead)
        if self.cues.any_of("表决呼号").search(sentence.masked) and not self._tells_result(call):
            return self._vote(sentence, lead)
        if call:
            return self._call(call, sentence, lead)
        if self._turn(sentence, lead):
            return "step"
        return self._announced(sentence, lead)

    def _tells_result(self, call: Call | None) -> bool:
        """请监票人报告表决结果 is a report of its own, unless it is part of an election."""
        counted = self.current is not None and self.current.label != "选举"
        known = call is not None and any(not NOBODY.fullmatch(one) for one in call.speakers)
        return bool(counted and call and known and _is_result(call))

    def _called(self, sentence: Sentence, lead: Lead) -> Call | None:
        """Whom the clause itself calls: 请…, 由…, 下面，我…, 讲话的是…."""
        if call := call_of(sentence, lead.end, self.cues):
            return call
        mine = own_call(sentence, lead.end, self.cues) if lead.joined or self.header else None
        return mine or (None if self.only_rites else told_call(sentence, self.cues))

    def _announced(self, sentence: Sentence, lead: Lead) -> str | None:
        """A step that the clause announces without calling anybody in a known way."""
        if self.header and (call := unknown_call(sentence, lead.end, self.cues)):
            return self._call(call, sentence, lead)
        if (found := alone(sentence, lead, self.cues)) and found.label:
            return self._alone(found, sentence)
        if found:  # 下面讨论某事: the calls that follow say what is done
            self._flush()
            self.header = found
            return "heading"
        if call := self._unasked(sentence, lead):
            return self._call(call, sentence, lead)
        if found := phase(sentence, lead, self.cues):
            self._flush()
            self.header = found
            return "heading"
        return None

    def _turn(self, sentence: Sentence, lead: Lead) -> bool:
        """先请甲县: what to do was said of all of them before."""
        match = TURN.match(sentence.masked[lead.end :])
        if not match or not self._somebody(match["who"]):
            return False
        asked = match["ask"] or match["nth"] or "请" in (match["say"] or "")
        if self.header and self.header.label and asked:
            self._flush()
        step = self.current
        talks = step and (step.type in ("report", "speech", "study") or step.label in ("批评与自我批评", "讲话"))
        if (
            talks
            and step
            and (match["nth"] or "").startswith("第一")
            and step.speakers
            and not collective(step.speakers[-1])
        ):
            talks = False  # a series of its own
        if match["nth"] and not talks and not self.header:
            self._open("发言", None, sentence.line)
            step = self.current
        elif not talks:
            return False
        if step is None or self.header or not (asked or step.bare):
            return False
        who = sentence.text[lead.end :][match.start("who") : match.end("who")]
        step.called = True
        step.add(people(who, self.cues))
        step.last, step.bare = sentence.line, True
        return True

    def _somebody(self, who: str) -> bool:
        return (whole(who, self.cues) or named(who, self.cues)) and not NOBODY.fullmatch(who)

    def _unasked(self, sentence: Sentence, lead: Lead) -> Call | None:
        """下面，县林业局局长通报情况; within a ceremony: 少先队员献唱…."""
        rite = self.current is not None and self.current.label == "仪式"
        if not sentence.first or not (lead.joined or rite) or "请" in sentence.masked:
            return None
        text, blotted = sentence.text[lead.end :], sentence.masked[lead.end :]
        if (
            len(text) > LONGEST
            or re.match("我|请|让|大家|同志|各位", text)
            or not (found := parted(text, blotted, self.cues))
        ):
            return None
        who, call = found
        known = (whole(who, self.cues) or named(who, self.cues)) and (lead.joined or call.label == "仪式")
        return Call(call.label, call.subject, people(who, self.cues)) if known else None

    def _ordinal(self, sentence: Sentence, lead: Lead) -> str:
        """第二项议程，…: always something new; the first of its parts takes the place of a heading above it."""
        if not NESTED.match(sentence.text):
            self._flush()
        self._open_election(sentence.line)
        self.header = None
        inner = lead_of(
            Sentence(sentence.line, sentence.text[lead.end :], sentence.masked[lead.end :], False), self.cues
        )
        at = lead.end + inner.end
        call = call_of(sentence, at, self.cues) or own_call(sentence, at, self.cues)
        call = call or unknown_call(sentence, at, self.cues)
        if call:
            self._start(call, sentence, headed=False)
            self.steps[-1].numbered = not all(collective(one) for one in call.speakers)
            return f"step:{call.type}"
        self.header = heading(sentence, at, self.cues)
        if self.header.label == "选举":
            self.ballot, self.header, self.ballots = self.header, None, len(self.steps)
        elif self.header.strong:
            self._flush()
        return "heading"

    def _alone(self, found: Heading, sentence: Sentence) -> str:
        if self.header and not self.header.strong:
            self._settle_header(found)
        step = self.current
        if step and step.label == found.label and (self._goes_with(found, step) or _is_round(step)):
            step.subject = step.subject or found.subject
            return self._goes_on(sentence, f"step:{step.type}")
        if step and step.label == found.label == "表彰" and step.headed and not step.called:
            step.subject = found.subject  # 第三项，颁奖。首先颁发甲奖
            return self._goes_on(sentence, f"step:{step.type}")
        self._open(found.label or "其他", found.subject, sentence.line, headed=True)
        return f"step:{self.steps[-1].type}"

    def _goes_with(self, found: Heading, step: Open) -> bool:
        """Whether what is announced is the step that goes on: 请全体起立，举起右拳 within an oath."""
        if step.label == "仪式" and not RITES.search(found.subject or ""):
            return True
        if step.label not in FRAMES:
            return False
        fresh = step.subject is None and not (step.called and step.label == "表彰")
        return step.label == "签约" or not found.subject or fresh or step.subject == found.subject

    def _settle_header(self, found: Heading) -> None:
        """A heading just given is the announcement of what follows: one step, not two."""
        header = self.header
        if header and header.label not in (None, found.label):
            self._flush()
        self.header = None

    def _call(self, call: Call, sentence: Sentence, lead: Lead) -> str:
        if self.header:
            return self._under_header(call, sentence, self.header)
        step = self.current
        if (
            call.label == "签约"
            and not lead.joined
            and all(collective(one) for one in call.speakers)
            and (not step or step.label != "签约")
        ):
            return self._goes_on(sentence, "closing")  # 请各位董事在决议上签字
        if step and step.label == "表决" and not step.called and call.label in DRAFTS and not _is_result(call):
            step.add(call.speakers)  # who reads or explains what is voted on
            step.called, step.subject = False, fuller(step.subject, call.subject)
            return self._goes_on(sentence, "vote")
        if step and comments(call, sentence.masked, step, lead):
            return self._goes_on(sentence, f"step:{step.type}")
        apart = "点评" in sentence.masked and lead.joined and not lead.opens
        if step and not apart and belongs(call, step, lead):
            if call.label == "签约" and names_people(call.speakers) and not names_people(tuple(step.speakers)):
                step.speakers = []  # the parties were named first, now those who sign
            if call.label == step.label and call.subject:
                self._settle_subject(call.subject, step)
            step.add(call.speakers)
            return self._goes_on(sentence, f"step:{step.type}")
        return self._start(call, sentence, headed=False)

    def _settle_subject(self, subject: str, step: Open) -> None:
        """The first call may say the matter more fully; talks on several matters have none in common."""
        if (step.label == "仪式" and step.subject and step.subject not in subject) or _is_round(step):
            return
        if not step.called:
            step.subject = fuller(step.subject, subject)
        elif step.topic and step.subject != subject:
            step.subject = step.topic  # each speaks of a matter of his own
        elif step.subject and step.type == "speech" and step.subject != subject:
            step.subject = None

    def _under_header(self, call: Call, sentence: Sentence, header: Heading) -> str:
        """The first call under 第二项，听取…汇报: kind from the call, matter from whichever says it."""
        self.header = None
        label = call.label
        if header.label in FRAMES:
            label = header.label
        elif header.label and TYPES[header.label] == call.type:
            label = call.label if call.label != "发言" else header.label
        named_paper = "《" in (call.subject or "") and "《" not in (header.subject or "")
        keeps = header.label == "表决" and header.subject and not named_paper
        subject = header.subject if keeps else fuller(header.subject, call.subject)
        self._open(label, subject, header.line, headed=True)
        step = self.steps[-1]
        step.topic = header.subject
        step.add(call.speakers)
        return self._goes_on(sentence, f"step:{step.type}")

    def _start(self, call: Call, sentence: Sentence, *, headed: bool) -> str:
        self._open(call.label, call.subject, sentence.line, headed=headed)
        self.steps[-1].add(call.speakers)
        self.steps[-1].called = True
        return f"step:{call.type}"

    def _open(self, label: str, subject: str | None, line: int, *, headed: bool = False) -> None:
        self.steps.append(Open(label, subject, line, line, headed))

    def _flush(self, *, always: bool = False) -> None:
        """A heading under which nobody was called: a step where it says of what kind."""
        header, self.header = self.header, None
        if header and (header.label or always):
            self._open(header.label or "其他", header.subject, header.line, headed=True)
            self.steps[-1].topic = header.subject
            self.steps[-1].add(tuple(one for one in header.speakers if named(one, self.cues)))
            self.steps[-1].called = False

    def _direction(self, sentence: Sentence) -> str:
        """（奏国歌） after 请全体起立 says what the ceremony is."""
        words, step = sentence.text.strip("（）()【】〔〕"), self.current
        if (film := FILM.match(words)) and not (step and step.label == "其他"):
            self._flush()
            self._open("其他", film[1], sentence.line, headed=True)
            step = self.current
        if step and step.label == "其他" and film and "《" not in (step.subject or ""):
            step.subject = film[1]
        if step and step.label == "仪式" and not step.subject:
            step.subject = words
        if self.cues.any_of("现场讨论").search(words):
            if self.header:
                self._flush(always=True)
                step = self.current
            if step and step.label not in ("选举", "批评与自我批评", "民主测评", "休会"):
                step.discussion = True
        if step and not self.header:
            step.last = sentence.line
        return "direction"


def _is_round(step: Open) -> bool:
    """第四项，为获奖选手颁奖: whatever is awarded next is a round of it."""
    return step.label == "表彰" and step.topic is not None


def _is_result(call: Call) -> bool:
    """报告计票结果."""
    return call.type in ("report", "announcement") and (call.subject or "").endswith("结果")
