// Lists of one word of a closed list are read by id from an index: it has the word, then the id.
CREATE INDEX organisation_nature_order IF NOT EXISTS FOR (node:Organisation) ON (node.nature, node.id);
CREATE INDEX organisation_size_class_order IF NOT EXISTS FOR (node:Organisation) ON (node.sizeClass, node.id);
CREATE INDEX organisation_size_basis_order IF NOT EXISTS FOR (node:Organisation) ON (node.sizeBasis, node.id);
CREATE INDEX cluster_kind_order IF NOT EXISTS FOR (node:Cluster) ON (node.kind, node.id);
CREATE INDEX cluster_nature_order IF NOT EXISTS FOR (node:Cluster) ON (node.nature, node.id);
CREATE INDEX cluster_recognised_as_order IF NOT EXISTS FOR (node:Cluster) ON (node.recognisedAs, node.id);
CREATE INDEX competence_scheme_order IF NOT EXISTS FOR (node:Competence) ON (node.scheme, node.id);
CREATE INDEX consultation_kind_order IF NOT EXISTS FOR (node:Consultation) ON (node.kind, node.id);
CREATE INDEX project_programme_order IF NOT EXISTS FOR (node:Project) ON (node.programme, node.id);
CREATE INDEX project_phase_order IF NOT EXISTS FOR (node:Project) ON (node.phase, node.id);
CREATE INDEX project_amount_kind_order IF NOT EXISTS FOR (node:Project) ON (node.amountKind, node.id);
