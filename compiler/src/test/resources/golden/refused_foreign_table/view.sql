SELECT id FROM remote
