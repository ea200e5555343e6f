"""The specification of meetingkit, as tests."""
