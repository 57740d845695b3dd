/** People who use Khuê: accounts, login, sessions, signing keys, passwords, second factors. */
package vn.khue.account;
