/** The packaged application as a process of its own, handled as an operator would: started, killed, misconfigured, moved. */
package vn.khue.packaged;
