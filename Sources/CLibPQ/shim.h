/* libpq as the monitor uses it. Debian keeps the headers under postgresql/. */
#pragma once
#include <postgresql/libpq-fe.h>

/* The fields of an error, which libpq names by macros of characters that Swift cannot import. */
enum pq_error_field {
  PQ_FIELD_SQLSTATE = PG_DIAG_SQLSTATE,
  PQ_FIELD_MESSAGE = PG_DIAG_MESSAGE_PRIMARY,
  PQ_FIELD_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME,
  PQ_FIELD_POSITION = PG_DIAG_STATEMENT_POSITION
};
