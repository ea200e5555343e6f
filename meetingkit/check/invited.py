"""Where a text calls somebody to act: 请区长周明远同志讲话; not 请关注周明远同志的发言."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.named import POST_END
from meetingkit.wording import regex

ABOUT = "受|关于|代(?!表[、，]|表$)|(?:[长记任席授]|同志|先生|女士|老师)代表|朗读|代读|对|向|就|围绕|听|给|跟|与|为|按|把|由|将|看|宣读|[传转]达|转[述交告]|找|的|和我"
# who chairs, or of whom something is: 白广海同志主持, 白广海副主席的意见
CHAIRS = rf"(?:同志)?(?:继续|接着)?主持|(?:同志|老师|先生|女士|教授|副?{POST_END})?的"


def invitations(text: str, name: str) -> Iterator[int]:
    """Where the name begins, each time that its holder is called by name."""
    if name not in text or "请" not in text:
        return
    called = re.compile(
        rf"请(?!假)(?:[^，。；：！？请]|，(?=[^，。；：！？]{{2,40}}(?:同志|先生|女士))){{0,60}}?{re.escape(name)}"
    )
    for match in called.finditer(text):
        between, after = match[0][1 : -len(name)], text[match.end() : match.end() + 10]
        if not regex.search(ABOUT, between) and not regex.match(CHAIRS, after):
            yield match.end() - len(name)
