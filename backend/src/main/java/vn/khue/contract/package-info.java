/**
 * The contract: completes the description of the API, which the build derives from the resources and records, with what
 * holds everywhere, so that no resource repeats it: refusals, headers, bounds, examples, security.
 */
package vn.khue.contract;
