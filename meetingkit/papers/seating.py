"""Who sits where: everybody who comes is seated, or named as not seated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetingkit.agenda.enrolment import attendees
from meetingkit.agenda.seating import (
    CENTRED,
    FROM_PODIUM,
    HALL,
    LONG_TABLE,
    MOST_ABREAST,
    MOST_ROWS,
    ROUND,
    U_TABLE,
    SeatingWishes,
)
from meetingkit.agenda.values import Speaker
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.papers import rooms
from meetingkit.papers.context import Context
from meetingkit.papers.people import Attendee, attendance
from meetingkit.papers.rooms import Area, Seat
from meetingkit.reading.binding import nearest
from meetingkit.wording.names import bare_name, name_key

WRONG, LACKING, KNOWN, UNUSED = "MK061", "MK062", "MK063", "MK067"
# wishes that make no difference in a style
OF_HALL = ("abreast", "rows", "aisles", "order")
IDLE = {
    HALL: ("opposite",),
    ROUND: (*OF_HALL, "even", "opposite"),
    U_TABLE: (*OF_HALL, "opposite"),
    LONG_TABLE: OF_HALL,
}
IN_HALL = re.compile(r"(\d{1,4})(?:排|-)(\d{1,4})")
Place = tuple[int, int]  # area and seat by index


@dataclass(frozen=True, slots=True)
class Plan:
    """The areas of a room from the front to the back, and who sits on which of their seats.

    `standing` are those for whom there was no seat; `notes` what is to be said.
    """

    wishes: SeatingWishes
    areas: tuple[Area, ...]
    seated: dict[Place, Attendee]
    standing: tuple[Attendee, ...] = ()
    notes: tuple[Diagnostic, ...] = ()


def seating_plan(context: Context) -> Plan | None:
    """The plan of a meeting whose agenda says how people sit; None when it does not, or nobody comes.

    Raises InvalidInput for seats set by hand that do not exist, are taken, or are for nobody who comes.
    """
    wishes, coming = context.agenda.seating, attendance(context).coming
    if wishes is None or not coming:
        return None
    return _Seating(context, wishes, coming).plan()


@dataclass(slots=True)
class _Seating:
    """Makes a plan; people are known by their index among those who come."""

    context: Context
    wishes: SeatingWishes
    coming: tuple[Attendee, ...]
    faults: list[Diagnostic] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    pinned_as: dict[int, str] = field(default_factory=dict)  # as the pins call them

    def plan(self) -> Plan:
        pins = self._pins()
        self._tell_idle()
        front, opposite = self._listed("podium", self.wishes.podium), self._listed("opposite", self.wishes.opposite)
        chair = next((index for index, who in enumerate(self.coming) if who.chair), None)
        if not self.wishes.podium:
            front = [0 if chair is None or self.wishes.style == ROUND else chair]
        elif chair is not None and chair not in front and self.wishes.style == HALL:
            self._note("podium", KNOWN, "主持人不在主席台的名单里，坐在会场", "主持人要坐主席台，就写进“主席台”。")
        if self.wishes.style == LONG_TABLE:
            groups = self._sides(front if self.wishes.podium else [], opposite)
        else:
            groups = [front, [index for index in range(len(self.coming)) if index not in set(front)]]
        areas = self._areas(groups, pins)
        seated = self._pinned(areas, pins)
        standing = self._fill(areas, groups, seated)
        if self.faults:
            raise InvalidInput(self.faults)
        self._warn(areas, standing)
        people = {place: self.coming[index] for place, index in seated.items()}
        if self.wishes.view == FROM_PODIUM:
            areas = [area.turned() for area in areas]
        return Plan(self.wishes, tuple(areas), people, tuple(self.coming[i] for i in standing), tuple(self.notes))

    def _areas(self, groups: list[list[int]], pins: dict[int, str]) -> list[Area]:
        """The room for these groups; who is set down elsewhere by hand takes no seat with their group."""
        wishes, front, rest = self.wishes, groups[0], groups[1]
        if wishes.style == ROUND:
            return [rooms.round_table(len(self.coming))]
        if wishes.style == U_TABLE:
            head = self._with_pins(front, pins, "主")
            return [rooms.u_table(head, len(self.coming) - min(head, MOST_ABREAST), wishes.even)]
        if wishes.style == LONG_TABLE:
            main = self._with_pins(front, pins, "主")
            return [rooms.long_table(main, len(self.coming) - main, wishes.even)]
        above = self._with_pins(front, pins, rooms.PODIUM)
        floor = len(self.coming) - above
        abreast = wishes.abreast or (-(-floor // wishes.rows) if wishes.rows else rooms.usual_abreast(floor))
        abreast = max(1, min(abreast, MOST_ABREAST))
        pinned = [int(match[1]) for text in pins.values() if (match := IN_HALL.fullmatch(text))]
        rows = wishes.rows or min(MOST_ROWS, max([-(-floor // abreast), *pinned]))
        stage = [rooms.podium(above, wishes.even)] if above else []
        hall = rooms.hall(rows, abreast, wishes.aisles, wishes.even, centred=wishes.order == CENTRED)
        return [*stage, *([hall] if rest or floor or wishes.rows else [])]

    def _with_pins(self, group: list[int], pins: dict[int, str], prefix: str) -> int:
        """How many sit in an area: its group without those set down elsewhere, and whom a hand set down there."""
        there = {index for index, seat in pins.items() if seat.startswith(prefix)}
        return len({index for index in group if index not in pins} | there)

    def _sides(self, main: list[int], opposite: list[int]) -> list[list[int]]:
        """The two sides of a long table; those not listed fill the side that is shorter, or both by halves."""
        listed = {*main, *opposite}
        rest = [index for index in range(len(self.coming)) if index not in listed]
        if not listed:
            half = -(-len(rest) // 2)
            return [rest[:half], rest[half:]]
        opposite = [index for index in opposite if index not in set(main)]
        if not opposite:
            return [main, rest]
        if not main:
            return [rest, opposite]
        for index in rest:
            (main if len(main) <= len(opposite) else opposite).append(index)
        return [main, opposite]

    def _pinned(self, areas: list[Area], pins: dict[int, str]) -> dict[Place, int]:
        names = {_seat_key(seat.name): place for place, seat in _seats(areas)}
        seated: dict[Place, int] = {}
        for index, text in pins.items():
            place = names.get(text)
            if place is None:
                written = self.pinned_as[index]
                message = f"没有“{self.wishes.pins[written]}”这个座位"
                self._fault(written, message, f"{_kinds_of_seats(areas)}。")
            elif place in seated:
                other, written = self.pinned_as[seated[place]], self.pinned_as[index]
                message = f"“{self.wishes.pins[written]}”定给了两个人：{other}、{written}"
                self._fault(written, message, "一个座位只坐一个人，请改一处。")
            else:
                seated[place] = index
        return seated

    def _fill(self, areas: list[Area], groups: list[list[int]], seated: dict[Place, int]) -> list[int]:
        """Give everybody else a seat, in order; returns who has none."""
        settled = set(seated.values())
        waiting = [[index for index in group if index not in settled] for group in groups]
        sections = self._sections(areas)
        for number, section in enumerate(sections):
            queue = waiting[number] if number < len(waiting) else []
            for place in (place for place in section if place not in seated):
                if not queue:
                    break
                seated[place] = queue.pop(0)
        left = sorted(index for queue in waiting for index in queue)
        for place in (place for section in sections for place in section if place not in seated):
            if not left:
                break
            seated[place] = left.pop(0)
        return left

    def _sections(self, areas: list[Area]) -> list[list[Place]]:
        """The seats of each group, in the order in which they are taken."""
        if self.wishes.style == ROUND:
            return [[place for place, _ in _seats(areas)]]
        heads = [place for place, seat in _seats(areas) if seat.name.startswith((rooms.PODIUM, "主"))]
        taken = set(heads)
        return [heads, [place for place, _ in _seats(areas) if place not in taken]]

    def _pins(self) -> dict[int, str]:
        """Seats set by hand by the person who gets them, as `_seat_key` writes seats."""
        pins: dict[int, str] = {}
        for name, seat in self.wishes.pins.items():
            found = [index for who in attendees([name], self.context.roster) for index in self._find(who)]
            if len(found) == 1 and found[0] not in pins:
                pins[found[0]], self.pinned_as[found[0]] = _seat_key(seat), name
            elif len(found) == 1:
                self._fault(name, f"“{name}”定了两个座位", "一个人只坐一处，请删去一处。")
            elif found:
                choices = "、".join(self.coming[index].text for index in found)
                self._fault(name, f"到会的有 {len(found)} 位“{name}”", f"请写全，如：{choices}。")
            else:
                near = nearest(name, [who.name for who in self.coming])
                hint = f"是不是“{near}”？" if near else "请核对姓名，或写进“出席”“参加”“列席”。"
                self._fault(name, f"“{name}”不在到会的名单里", hint)
        return pins

    def _find(self, who: Speaker) -> list[int]:
        """Those who come who may be meant."""
        name = name_key(bare_name(who.name or who.text))
        found = [i for i, one in enumerate(self.coming) if name in (name_key(one.name), name_key(one.text))]
        exact = [i for i in found if who.post and name_key(self.coming[i].post) == name_key(who.post)]
        return exact or found

    def _listed(self, key: str, words: list[str]) -> list[int]:
        """The people of a list in the agenda, in its order; who does not come is named."""
        found: list[int] = []
        for who in attendees(words, self.context.roster):
            here = self._find(who)
            if not here:
                message = f"坐在前面的“{who.name or who.text}”不在到会的名单里，没有排座"
                self._note(key, LACKING, message, "请核对姓名，或写进“出席”“参加”“列席”。", Severity.WARNING)
            if len(here) > 1:
                message = f"到会的有 {len(here)} 位“{who.text}”，坐在前面的算{self.coming[here[0]].text}"
                self._note(key, LACKING, message, "请写全，如：姓名（职务）。", Severity.WARNING)
            found += [index for index in here[:1] if index not in found]
        return found

    def _tell_idle(self) -> None:
        """Name each wish that is not the usual one and this style has no use for."""
        style, fields = self.wishes.style, SeatingWishes.model_fields
        for key in [
            key
            for key in IDLE[style]
            if getattr(self.wishes, key) != fields[key].get_default(call_default_factory=True)
        ]:
            name = str(fields[key].validation_alias)
            others = "、".join(other for other, idle in IDLE.items() if key not in idle)
            self._note(
                key, UNUSED, f"“{style}”用不上“{name}”", f"“{name}”用于{others}；删去，或改“样式”。", Severity.WARNING
            )

    def _warn(self, areas: list[Area], standing: list[int]) -> None:
        if standing:
            names = "、".join(self.coming[index].name for index in standing)
            seats = sum(len(area.seats) for area in areas)
            message = f"只有 {seats} 个座位，{len(standing)} 人没有座位：{names}"
            self._note("rows", LACKING, message, "请把“排数”或“每排”改大，或删去“排数”。", Severity.WARNING)

    def _fault(self, name: str, message: str, hint: str) -> None:
        self.faults.append(self._diagnostic(("pins", name), WRONG, message, hint, Severity.ERROR))

    def _note(self, key: str, code: str, message: str, hint: str, severity: Severity = Severity.INFO) -> None:
        self.notes.append(self._diagnostic((key,), code, message, hint, severity))

    def _diagnostic(self, path: Iterable[str], code: str, message: str, hint: str, severity: Severity) -> Diagnostic:
        at = self.context.position("seating", *path)
        return Diagnostic(code, severity, message, self.context.file, at.line, at.column, hint)


def _seats(areas: list[Area]) -> list[tuple[Place, Seat]]:
    return [((number, index), seat) for number, area in enumerate(areas) for index, seat in enumerate(area.seats)]


def _seat_key(text: str) -> str:
    """The name of a seat as it is compared: 第3排5号, 3-5 and 3排5座 are one."""
    bare = re.sub(r"[\s第号座位面]", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"^(\d+)-(\d+)$", r"\1排\2", bare)


def _kinds_of_seats(areas: list[Area]) -> str:
    """Which seats there are, for a message."""
    last: dict[str, str] = {}
    for _, seat in _seats(areas):
        last[re.sub(r"\d+.*", "", seat.name)] = seat.name
    ends = []
    for prefix, name in last.items():
        area = next(area for area in areas if any(seat.name == name for seat in area.seats))
        ends.append(
            f"{area.row_names[0]}1座到{area.row_names[-1]}{area.column_names[-1]}座"
            if area.row_names
            else f"{prefix}1 到 {name}"
        )
    return "座位有：" + "，".join(ends)
