"""The set of XML files read as one: light summaries, identities of meetings and speakers, links and neighbours."""
