#!/bin/sh
# families.csv and children.csv in, result.csv out. Needs sqlite3, and moje-pravice in the PATH.
set -eu
sqlite3 :memory: < households.sql > households.jsonl
# 1: some households were refused; they have a line that says why.
moje-pravice estimate households.jsonl > answers.jsonl || [ $? = 1 ]
sqlite3 :memory: < answers.sql > result.csv
