/** The guides for people who use Khuê, as documents to take along: made from docs/guide, which the build takes in. */
package vn.khue.guide;
