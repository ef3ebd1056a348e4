// Texts are compared and ordered by their folded twins: without case, accents and ligatures. The import stores them; this makes those of what
// was stored before it did. What it takes away are the combining marks of Unicode, U+0300 to U+036F.
MATCH (node:Source|Municipality|Competence|Organisation|Solution|Need|Project|Milestone|Consultation)
CALL (node) {
  WITH node, [["ß", "ss"], ["œ", "oe"], ["æ", "ae"], ["ø", "o"], ["ł", "l"], ["đ", "d"]] AS letters,
    "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f\u0310\u0311\u0312\u0313\u0314\u0315\u0316\u0317\u0318\u0319\u031a\u031b\u031c\u031d\u031e\u031f\u0320\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328\u0329\u032a\u032b\u032c\u032d\u032e\u032f\u0330\u0331\u0332\u0333\u0334\u0335\u0336\u0337\u0338\u0339\u033a\u033b\u033c\u033d\u033e\u033f\u0340\u0341\u0342\u0343\u0344\u0345\u0346\u0347\u0348\u0349\u034a\u034b\u034c\u034d\u034e\u034f\u0350\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359\u035a\u035b\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f" AS marks
  UNWIND [key IN ["title", "publisher", "url", "name", "arrondissement", "province", "region", "nuts3", "notation", "town", "website", "note", "call", "place", "participantsNote", "prefLabelNl", "prefLabelEn", "prefLabelFr", "prefLabelDe", "definitionNl", "definitionEn", "definitionFr", "definitionDe", "summaryNl", "summaryEn", "summaryFr", "summaryDe", "domainNl", "domainEn", "domainFr", "domainDe", "descriptionNl", "descriptionEn", "descriptionFr", "descriptionDe", "titleNl", "titleEn", "titleFr", "titleDe", "textNl", "textEn", "textFr", "textDe", "subjectNl", "subjectEn", "subjectFr", "subjectDe", "aliases", "postalCodes"] WHERE node[key] IS NOT NULL] AS key
  WITH node, marks, letters, key, CASE WHEN key IN ["aliases", "postalCodes"] THEN node[key] ELSE [node[key]] END AS texts
  WITH node, key, [each IN texts | reduce(text = reduce(plain = normalize(toLower(each), NFD), at IN range(0, size(marks) - 1) |
      replace(plain, substring(marks, at, 1), "")), pair IN letters | replace(text, pair[0], pair[1]))] AS folded
  SET node[key + "Folded"] = CASE WHEN key IN ["aliases", "postalCodes"] THEN folded ELSE folded[0] END
} IN TRANSACTIONS OF 1000 ROWS;
MATCH ()-[relation:HAS_COMPETENCE|REQUIRES|PARTY_IN]->()
CALL (relation) {
  WITH relation, [["ß", "ss"], ["œ", "oe"], ["æ", "ae"], ["ø", "o"], ["ł", "l"], ["đ", "d"]] AS letters,
    "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f\u0310\u0311\u0312\u0313\u0314\u0315\u0316\u0317\u0318\u0319\u031a\u031b\u031c\u031d\u031e\u031f\u0320\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328\u0329\u032a\u032b\u032c\u032d\u032e\u032f\u0330\u0331\u0332\u0333\u0334\u0335\u0336\u0337\u0338\u0339\u033a\u033b\u033c\u033d\u033e\u033f\u0340\u0341\u0342\u0343\u0344\u0345\u0346\u0347\u0348\u0349\u034a\u034b\u034c\u034d\u034e\u034f\u0350\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359\u035a\u035b\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f" AS marks
  UNWIND [key IN ["basis", "note"] WHERE relation[key] IS NOT NULL] AS key
  SET relation[key + "Folded"] = reduce(text = reduce(plain = normalize(toLower(relation[key]), NFD), at IN range(0, size(marks) - 1) |
      replace(plain, substring(marks, at, 1), "")), pair IN letters | replace(text, pair[0], pair[1]))
} IN TRANSACTIONS OF 1000 ROWS;
