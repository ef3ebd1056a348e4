// Tells whether the data are being changed, and lets one change wait for another.
CREATE CONSTRAINT data_state_name IF NOT EXISTS FOR (node:DataState) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT data_lock_name IF NOT EXISTS FOR (node:DataLock) REQUIRE node.name IS UNIQUE;
