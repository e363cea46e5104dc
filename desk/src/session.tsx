/** Who asks: a server that others can reach wants a token, once for as long as the browser is open; what its role allows is said. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { get, locked, post, type Refusal } from './api.ts'

export interface Session {
  role: 'read' | 'write' | 'admin'
  /** Whether the server asks for tokens at all. */
  token: boolean
  /** Whether anything can be added or corrected there. */
  writing: boolean
}

const changed = 'rapport-session'
let known: Promise<Session | null> | null = null

/** What this browser may do; null until it is known, and where it is not. */
export function useSession(): Session | null {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    const ask = () => {
      known ??= get<Session>('session').catch(() => null)
      void known.then(setSession)
    }
    ask()
    addEventListener(changed, ask)
    return () => removeEventListener(changed, ask)
  }, [])
  return session
}

/** Why nothing can be changed here, in a sentence; '' where it can. */
export function whyNot(session: Session | null): string {
  if (!session) return ''
  if (!session.writing) return 'This desk is open for reading only.'
  return session.role === 'read' ? 'Your token is one for reading. Adding and correcting need one of the role write.' : ''
}

const roles = { read: 'You may read', write: 'You may read, add and correct', admin: 'You may do everything' }

/** What the token allows, and a way to put it down. */
export function Standing() {
  const session = useSession()
  if (!session?.token) return null
  return (
    <span class="standing">
      <span>{session.writing ? roles[session.role] : roles.read}</span>
      <button type="button" class="save-view" onClick={() => post('session', { token: '' }).finally(() => location.reload())}>
        Leave
      </button>
    </span>
  )
}

/** The pages, or where the server wants a token, the question for it. */
export function Gate({ children }: { children: ComponentChildren }) {
  const [closed, setClosed] = useState(false)
  useEffect(() => {
    const close = () => setClosed(true)
    addEventListener(locked, close)
    return () => removeEventListener(locked, close)
  }, [])
  if (!closed) return <>{children}</>
  return (
    <TokenForm
      opened={() => {
        known = null
        dispatchEvent(new Event(changed))
        setClosed(false)
      }}
    />
  )
}

function TokenForm({ opened }: { opened(): void }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    document.title = 'Token · Rapport'
  }, [])
  return (
    <form
      class="token"
      onSubmit={async (event) => {
        event.preventDefault()
        const token = String(new FormData(event.currentTarget).get('token') ?? '').trim()
        setBusy(true)
        setFault('')
        await post('session', { token }).then(opened, (error: Refusal) =>
          setFault(
            (error.answer as { status?: number } | null)?.status === 401
              ? 'This token is not known here. Was all of it copied?'
              : error.message,
          ),
        )
        setBusy(false)
      }}
    >
      <h1 class="headline">This desk asks for a token</h1>
      <p class="deck">Whoever runs it has given you one. It is kept until you close the browser, and is sent to this server only.</p>
      <label class="field">
        <span>Token</span>
        <input name="token" type="password" required autocomplete="off" spellcheck={false} />
      </label>
      {fault && (
        <p role="alert" class="fault">
          {fault}
        </p>
      )}
      <button type="submit" class="button main" disabled={busy}>
        Open the desk
      </button>
    </form>
  )
}
