/** The ground towards PostgreSQL, without any domain: where the database is, transactions bound to an author, row helpers. */
package vn.khue.db;
