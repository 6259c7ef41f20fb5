import { AddTime, Done, LiveNews, LiveSitting, WithReason } from '@assay/delivery/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { LiveActions } from './live-actions.service';
import { LiveFeed } from './live-feed';
import { LiveSittings } from './live-sittings.service';

@Controller('sittings/:sittingId/live')
export class LiveSittingController {
  constructor(
    private readonly sittings: LiveSittings,
    private readonly feed: LiveFeed,
    private readonly actions: LiveActions,
  ) {}

  @Get()
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: LiveSitting })
  one(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.sittings.one(me, sittingId);
  }

  /** Server-sent events. What is refused is refused before the stream begins. */
  @Get('events')
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: LiveNews })
  async events(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member, @Res() reply: FastifyReply) {
    await this.sittings.one(me, sittingId);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const stop = this.feed.watch(me, sittingId, (news) => {
      if (news === 'end') raw.end();
      else raw.write(`data: ${JSON.stringify(z.parse(LiveNews, news))}\n\n`);
    });
    raw.on('close', stop);
  }

  @Post('time')
  @HttpCode(200)
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: Done })
  addTime(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: AddTime }) body: AddTime,
    @Me() me: Member,
  ) {
    return this.actions.addTime(me, sittingId, body);
  }

  @Post('pause')
  @HttpCode(200)
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: Done })
  pause(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: WithReason }) body: WithReason,
    @Me() me: Member,
  ) {
    return this.actions.pause(me, sittingId, body);
  }

  @Post('resume')
  @HttpCode(200)
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: Done })
  resume(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: WithReason }) body: WithReason,
    @Me() me: Member,
  ) {
    return this.actions.resume(me, sittingId, body);
  }

  @Post('messages')
  @HttpCode(200)
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: Done })
  message(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: WithReason }) body: WithReason,
    @Me() me: Member,
  ) {
    return this.actions.message(me, sittingId, body);
  }

  @Post('notes')
  @HttpCode(200)
  @Allow('sitting:invigilate')
  @SerializeOptions({ schema: Done })
  note(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: WithReason }) body: WithReason,
    @Me() me: Member,
  ) {
    return this.actions.note(me, sittingId, body);
  }
}
