"""Wordings of treaties, memoranda, resolutions and conclusions."""
