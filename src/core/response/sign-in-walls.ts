/** Where publishers send readers that they want to sign in; data, to be lengthened as walls turn up. */

/** Paths of sign-in walls, matched in lower case and without a leading language such as `/fr`. */
const wallPaths: readonly RegExp[] = [
  /^\/authwall(\/|$)/,
  /^\/checkpoint(\/|$)/,
  /^\/uas\//,
  /^\/(m\/)?(login|log-in|signin|sign-in|sign_in)(\/|$)/,
  /^\/(m\/)?(signup|sign-up|sign_up)(\/|$)/,
  /^\/(start|reg)\/join/,
  /^\/(session|sessions)\/new(\/|$)/,
  /^\/(users|accounts?)\/(login|sign_in|signin)(\/|$)/,
];

const leadingLanguage = /^\/[a-z]{2}([-_][a-z]{2})?(?=\/)/;

/** True when the path of `url` is that of a sign-in wall, such as `/authwall` or `/uas/login`. */
export function isSignInWall(url: URL): boolean {
  const path = url.pathname.toLowerCase();
  const bare = path.replace(leadingLanguage, '');
  return wallPaths.some((wall) => wall.test(path) || wall.test(bare));
}
