-- From two tables to households, one a line, as docs/contract.md has them.
.mode csv
.import families.csv families
.import children.csv children
.mode list
select json_object(
  'case_id', family,
  'application_date', application_date,
  'persons', (
    select json_group_array(json(person)) from (
      -- An empty cell gives null, which the program refuses by name: nothing is guessed.
      select json_object('id', 'applicant', 'role', 'applicant', 'sex', sex, 'birthdate', nullif(born, ''),
        'incomes', json_array(json_object('kind', 'wage',
          'months', json_object(
            strftime('%Y-%m', application_date, 'start of month', '-1 month'), wage_month,
            strftime('%Y-%m', application_date, 'start of month', '-2 months'), wage_month,
            strftime('%Y-%m', application_date, 'start of month', '-3 months'), wage_month),
          'annual', json_object(strftime('%Y', application_date, '-1 year'), wage_last_year)))) as person
      union all
      select json_object('id', 'child ' || children.rowid, 'role', 'child', 'sex', children.sex, 'birthdate', children.born,
        'school', school, 'other_parent', 'absent')
      from children where children.family = families.family)))
from families;
