import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { AwardBoard, AwardBoards, DecideLate, SignResults } from '@assay/awarding/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { BoardPages } from './board-pages.service';
import { Boards } from './boards.service';

@Controller('awards')
export class BoardController {
  constructor(
    private readonly boards: Boards,
    private readonly pages: BoardPages,
  ) {}

  @Get()
  @Allow('award:read')
  @SerializeOptions({ schema: AwardBoards })
  list(@Me() me: Member) {
    return this.pages.list(me);
  }

  @Get(':boardId')
  @Allow('award:read')
  @SerializeOptions({ schema: AwardBoard })
  one(@Param('boardId', { schema: Uuid }) boardId: string, @Me() me: Member) {
    return this.pages.one(boardId, me);
  }

  @Post(':boardId/signatures')
  @HttpCode(200)
  @Allow('award:sign')
  @SerializeOptions({ schema: AwardBoard })
  async sign(
    @Param('boardId', { schema: Uuid }) boardId: string,
    @Body({ schema: SignResults }) body: SignResults,
    @Me() me: Member,
  ) {
    await this.boards.sign(boardId, body, me);
    return this.pages.one(boardId, me);
  }

  @Post(':boardId/release')
  @HttpCode(200)
  @Allow('award:release')
  @SerializeOptions({ schema: AwardBoard })
  async release(@Param('boardId', { schema: Uuid }) boardId: string, @Me() me: Member) {
    await this.boards.release(boardId, me);
    return this.pages.one(boardId, me);
  }

  @Post(':boardId/late-decisions')
  @HttpCode(200)
  @Allow('award:sign')
  @SerializeOptions({ schema: AwardBoard })
  async decideLate(
    @Param('boardId', { schema: Uuid }) boardId: string,
    @Body({ schema: DecideLate }) body: DecideLate,
    @Me() me: Member,
  ) {
    await this.boards.decideLate(boardId, body, me);
    return this.pages.one(boardId, me);
  }
}
