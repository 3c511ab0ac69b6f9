/** Stands in for `node:child_process` in the command, which starts no other program. */
export default {};
