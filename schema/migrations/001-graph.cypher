// Every node has an id that is unique under each of its labels.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT municipality_id IF NOT EXISTS FOR (node:Municipality) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT competence_id IF NOT EXISTS FOR (node:Competence) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (node:Organisation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT cluster_id IF NOT EXISTS FOR (node:Cluster) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT company_id IF NOT EXISTS FOR (node:Company) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT public_organisation_id IF NOT EXISTS FOR (node:PublicOrganisation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT knowledge_institution_id IF NOT EXISTS FOR (node:KnowledgeInstitution) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT association_id IF NOT EXISTS FOR (node:Association) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT recognition_id IF NOT EXISTS FOR (node:Recognition) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT solution_id IF NOT EXISTS FOR (node:Solution) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT need_id IF NOT EXISTS FOR (node:Need) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (node:Project) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT milestone_id IF NOT EXISTS FOR (node:Milestone) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT consultation_id IF NOT EXISTS FOR (node:Consultation) REQUIRE node.id IS UNIQUE;

// What else tells one from another, and what whole vocabularies are read by.
CREATE CONSTRAINT competence_notation IF NOT EXISTS FOR (node:Competence) REQUIRE node.notation IS UNIQUE;
CREATE CONSTRAINT organisation_enterprise_number IF NOT EXISTS FOR (node:Organisation) REQUIRE node.enterpriseNumber IS UNIQUE;
CREATE INDEX competence_scheme IF NOT EXISTS FOR (node:Competence) ON (node.scheme);

// What keeps the books: changes of this kind, and imports.
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (node:Migration) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (node:Import) REQUIRE node.id IS UNIQUE;
