"""The ledger: what an archive's documents promise and report, as rows that offices, spreadsheets and programs can use."""
