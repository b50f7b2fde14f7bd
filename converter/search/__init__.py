"""Full-text search without a server: an index over character pairs in small files, read by site_templates/search.js."""
