-- From answers, one a line, to a table: an amount in text is exact, and so is the cell.
create table answers(line text);
.mode ascii
.separator "\001" "\n"
.import answers.jsonl answers
.mode csv
.headers on
select
  json_extract(line, '$.case_id') as family,
  json_extract(line, '$.otroski_dodatek.total') as child_benefit,
  json_extract(line, '$.denarna_socialna_pomoc.amount') as social_assistance,
  json_extract(line, '$.law_as_of') as law_as_of,
  json_extract(line, '$.error.code') as error,
  json_extract(line, '$.error.path') as at
from answers;
