"""All kinds of mistakes: to import this is to have them in `tests.mutations.KINDS`."""

import tests.mutations.bodies
import tests.mutations.characters
import tests.mutations.counts
import tests.mutations.facts
import tests.mutations.leftovers
import tests.mutations.marks
import tests.mutations.people
import tests.mutations.presence
import tests.mutations.times  # noqa: F401
