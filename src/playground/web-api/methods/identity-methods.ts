import { z } from 'zod';
import { PLACES } from '../../workspace/create-workspace.ts';
import { type ApiMethod, defineMethod, fail, flag } from '../api-method.ts';

const authTest = defineMethod(z.looseObject({}), [], (_, { workspace }) => {
  const { teamName, users, botUserId } = workspace.state();
  return {
    ok: true,
    url: 'https://playground.invalid/',
    team: teamName,
    team_id: PLACES.teamId,
    user: users.find(({ id }) => id === botUserId)!.name,
    user_id: botUserId,
    bot_id: PLACES.botId,
    is_enterprise_install: false,
  };
});

const usersInfo = defineMethod(
  z.looseObject({ user: z.string().min(1), include_locale: flag.default(false) }),
  ['users:read'],
  (args, { workspace }) => {
    const user = workspace.state().users.find(({ id }) => id === args.user);
    if (user === undefined) return fail('user_not_found');
    return {
      ok: true,
      user: {
        id: user.id,
        team_id: user.teamId,
        name: user.name.toLowerCase().replaceAll(' ', ''),
        real_name: user.name,
        is_bot: user.isBot,
        is_stranger: user.teamId !== PLACES.teamId,
        deleted: false,
        ...(args.include_locale ? { locale: user.locale } : {}),
        profile: { display_name: user.name, real_name: user.name },
      },
    };
  },
);

export const identityMethods: Readonly<Record<string, ApiMethod>> = {
  'auth.test': authTest,
  'users.info': usersInfo,
};
