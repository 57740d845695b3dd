/** The act of handing over: minutes, slip, signatures, certificate, and another officer who takes over. */
package vn.khue.handover.signing;
