/** What signing in by a provider says to people, in English: the measure of the other languages. */
export const ENGLISH = {
  toSignIn: 'To the sign-in page',
  toAccount: 'To your account',
  refusals: {
    'unknown-provider': ['There is no such provider', 'This installation offers no sign-in of that name.'],
    'provider-away': ['The provider cannot be reached', 'The service that signs you in does not answer at the moment. Try again in a few minutes, or sign in with your password.'],
    'flow-unknown': ['This sign-in cannot be continued', 'It took longer than ten minutes, was finished already, or was begun in another browser. Start again.'],
    declined: ['You were not signed in', 'The provider says that the sign-in was called off. Nothing was changed.'],
    'provider-failed': ['The provider reports a problem', 'It could not sign you in. If this goes on, tell whoever runs this service: the reason stands in its log.'],
    'answer-not-valid': ['The provider’s answer cannot be trusted', 'It does not fit what was asked, so nobody was signed in. Start again; if this goes on, tell whoever runs this service.'],
    'email-missing': ['Your e-mail address is missing', 'The provider does not say which e-mail address is yours. Ask those who run it to hand the address on to this service.'],
    'email-not-verified': ['Your e-mail address is not verified', 'The provider has not checked that the address is yours. Verify it there, then sign in again.'],
    'email-known': ['You have an account here already', 'There is an account with your e-mail address. Sign in with its password; then connect this provider under “Your account”.'],
    'no-role': ['You have no role here yet', 'The provider knows you, but none of your groups gives you a role here. Ask an administrator for one.'],
    'not-provisioned': ['You have no account here yet', 'Ask an administrator to invite you; then connect this provider under “Your account”.'],
    deactivated: ['This account is closed', 'Ask an administrator if you need it again.'],
    'linked-elsewhere': ['This could not be connected', 'That account at the provider belongs to somebody else here, or you have connected another one already.'],
  },
  link: {
    title: (provider: string) => `Connect ${provider}`,
    lead: (provider: string) => `From then on you can sign in with ${provider}, too.`,
    confirm: 'Confirm with your password that it is you.',
    stale: 'You signed in a while ago. To be sure that it is you, sign out, sign in again, and come back within ten minutes.',
    submit: 'Continue',
    ready: (provider: string) => `Now sign in with ${provider}. It brings you back here.`,
    go: (provider: string) => `Continue to ${provider}`,
  },
} as const;
