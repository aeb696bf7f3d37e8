// What editors are told is looked at in the language in which it stands in the code, unless a test
// asks for another one.
process.env.MESSAGES_LOCALE ??= 'en';
