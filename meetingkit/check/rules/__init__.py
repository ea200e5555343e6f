"""The rules, by family. A new file of rules is loaded here."""


def load(*, in_text: bool) -> None:
    """Register the rules on agendas, and with `in_text` those on text, which take as long to load as a short command."""
    from meetingkit.check.rules import blanks, items, official, procedure, prose, results, rostered  # noqa: F401

    if in_text:
        from meetingkit.check import suppress  # noqa: F401
        from meetingkit.check.rules import (  # noqa: F401
            addressed,
            appointed,
            attending,
            befitting,
            called,
            clock,
            connectives,
            consulted,
            counted,
            credited,
            dates,
            days,
            fonts,
            leftovers,
            listed,
            lists,
            marks,
            names,
            numbers,
            opened,
            organs,
            pairs,
            paper_titles,
            papers,
            people,
            phrases,
            places,
            posts,
            prepared,
            recap,
            recounted,
            rolls,
            rooms,
            rounds,
            sentences,
            shortened,
            sitting,
            slogans,
            standing,
            strays,
            sums,
            timing,
            title,
            undone,
            unheard,
            votes,
            wording,
            years,
        )
