import type { Account } from './oauth.ts';

/** A pull request or merge request. */
export interface ChangeRequest {
  number: number;
  title: string;
  from: string;
  into: string;
  author: Account;
  labels: string[];
  state: 'open' | 'closed' | 'merged';
  updated: string;
}

/** The requests of one repository, numbered from 1. */
export class ChangeRequests {
  readonly all: ChangeRequest[] = [];

  open(
    request: Pick<ChangeRequest, 'title' | 'from' | 'into' | 'author' | 'labels'>,
  ): ChangeRequest {
    const updated = new Date().toISOString();
    const opened = { ...request, number: this.all.length + 1, state: 'open' as const, updated };
    this.all.push(opened);
    return opened;
  }

  /** Forgets all of them. */
  clear(): void {
    this.all.length = 0;
  }

  get(number: string | undefined): ChangeRequest | undefined {
    return this.all.find((request) => request.number === Number(number));
  }
}
