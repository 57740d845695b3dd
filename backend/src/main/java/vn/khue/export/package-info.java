/** Records as files: asked for with a purpose, fetched while the rights hold. */
package vn.khue.export;
