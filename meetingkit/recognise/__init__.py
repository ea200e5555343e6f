"""A script that somebody wrote → what it says of the meeting: steps, speakers, subjects, points, dates."""
