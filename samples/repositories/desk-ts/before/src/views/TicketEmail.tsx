import { fill } from '@/services/text';

interface Props {
  subject: string;
  ticket: number;
  note: string;
}

const footer = 'Ticket {{number}}: please keep this number in the subject';

const Note = ({ text }: { text: string }) => <blockquote>{text}</blockquote>;

/** The mail a customer gets about a ticket. */
export default function TicketEmail({ subject, ticket, note }: Props) {
  return (
    <html>
      <body>
        <h1>{subject}</h1>
        <Note text={note} />
        <p>
          You can't lose: answer with a first line of /assign(lead) and shorten(nothing) else.
        </p>
        <footer>{fill(footer, { number: String(ticket) })}</footer>
      </body>
    </html>
  );
}
