// Keeps the books of what is derived from the data, and by which statements.
CREATE CONSTRAINT derivation_name IF NOT EXISTS FOR (node:Derivation) REQUIRE node.name IS UNIQUE;
