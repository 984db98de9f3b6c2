// serve.mjs PORT REDIRECT: a provider with one person, who never has to type anything, one website and one program.
import Provider from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const api = "urn:journey:api";

const provider = new Provider(issuer, {
  clients: [
    { client_id: "journey", client_secret: "a-secret-of-the-site", redirect_uris: [redirect], token_endpoint_auth_method: "client_secret_post" },
    {
      client_id: "robot", client_secret: "a-secret-of-the-robot", redirect_uris: [], response_types: [],
      grant_types: ["client_credentials"], token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "groups"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["a-key-for-cookies"] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: "Ann 例 Example", groups: ["journey-founders"] }) }),
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: "", audience: api, accessTokenFormat: "jwt" }),
    },
  },
});

// Whoever comes is Ann and agrees to everything.
provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) {
    return next();
  }

  const { params, session } = await provider.interactionDetails(ctx.req, ctx.res);
  const grant = new provider.Grant({ accountId: session?.accountId ?? "ann-42", clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: "ann-42" }, consent: { grantId: await grant.save() } });
  ctx.respond = false;
});

provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
