import { Body, Controller, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { VerificationAnswer, VerifyRequest } from '@assay/credentials/contract';
import { Allow } from '@assay/identity/api';
import { Verification } from './verification.service';

@Controller('verify')
export class VerificationController {
  constructor(private readonly verification: Verification) {}

  @Post()
  @HttpCode(200)
  @Allow('anyone')
  @SerializeOptions({ schema: VerificationAnswer })
  verify(@Body({ schema: VerifyRequest }) body: VerifyRequest) {
    return this.verification.check(body);
  }
}
