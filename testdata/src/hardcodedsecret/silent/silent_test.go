package silent

const testPassword = "hunter2!"
