#include "desktop/session/ledgerreader.h"

#include "desktop/session/ledgerpushes.h"

#include <algorithm>
#include <limits>

namespace driftgate
{

namespace
{

using View = std::shared_ptr<const LedgerView>;

size_t notVerified(const LedgerView &view)
{
    return static_cast<size_t>(
        std::ranges::count(view.entries, SignatureState::NotVerified, &LedgerEntry::signature));
}

/// Gives the view that is known where the ledger still says the same, so that whoever has it sees
/// at once that there is nothing to show or to check anew. Blocks.
Result<View> readAgain(const Workspace &workspace, const View &known, const CancelToken &cancel)
{
    Result<View> read = workspace.ledger().read(cancel);
    if (read && known && **read == *known)
        return known;
    return read;
}

} // namespace

void LedgerReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr) {
        for (const char *const slot : {"ledger", "ledgerPerson", "ledgerExchange"})
            m_context.jobs->cancelSlot(QString::fromLatin1(slot));
    }
    const bool same = context.isSameRepository(m_context);
    // One that was cut off here begins anew: what was said waits for it.
    const bool exchanges = same && m_ledger.exchanging;
    m_context = context;
    m_ledger.running = m_ledger.exchanging = m_again = false;
    if (!same)
        m_ledger = {};
    publish();
    if (!m_context.workspace)
        return;
    m_context.jobs->inPool<Ledger::Person>(
        {QStringLiteral("ledgerPerson"), tr("Asking Git who you are"), {}, Jobs::Show::Never},
        [workspace = m_context.workspace](const JobHandle &) {
            return Result<Ledger::Person>(workspace->ledger().person());
        },
        [this](Result<Ledger::Person> person) {
            m_ledger.person = person.value_or(Ledger::Person());
            publish();
        });
    read();
    if (exchanges)
        exchange();
}

void LedgerReader::read()
{
    m_notVerified = std::numeric_limits<size_t>::max();
    readOn();
}

void LedgerReader::readOn()
{
    if (!m_context.workspace)
        return;
    m_ledger.running = true;
    publish();
    m_context.jobs->inPool<View>(
        {QStringLiteral("ledger"), tr("Reading the ledger"), {}, Jobs::Show::WhenSlow},
        [workspace = m_context.workspace, known = m_ledger.view](const JobHandle &handle) {
            return readAgain(*workspace, known, handle.cancel());
        },
        [this](Result<View> view) {
            m_ledger.running = false;
            if (view)
                m_ledger.view = std::move(*view);
            m_ledger.error = view ? std::optional<Error>() : view.error();
            // One read verifies so many signatures; another goes on where this one came forward.
            const size_t open = view ? notVerified(*m_ledger.view) : 0;
            const bool isForward = open < std::exchange(m_notVerified, open);
            if (open > 0 && isForward)
                readOn();
            else
                publish();
        });
}

void LedgerReader::exchange()
{
    if (!m_context.workspace)
        return;
    // What was written since the one under way began has to go out too.
    m_again = m_ledger.exchanging;
    if (m_again)
        return;
    m_ledger.exchanging = true;
    m_ledger.exchangeError.reset();
    publish();
    m_context.engine->run<bool>(
        {QStringLiteral("ledgerExchange"), tr("Pushing the ledger"), tr("Pushed the ledger"),
         Jobs::Show::Always},
        [workspace = m_context.workspace](const JobHandle &handle) {
            return exchangeOne(workspace, handle.cancel());
        },
        [this](const Result<bool> &done) {
            m_ledger.exchanging = false;
            if (!done && done.error().code != ErrorCode::Cancelled)
                m_ledger.exchangeError = done.error();
            if (std::exchange(m_again, false) && done) {
                exchange();
                return;
            }
            // Even where the push failed, others' words may have come.
            read();
        });
}

void LedgerReader::take(const View &view)
{
    if (!view || m_ledger.view == view)
        return;
    m_ledger.view = view;
    m_ledger.error.reset();
    publish();
}

void LedgerReader::publish()
{
    m_snapshot = std::make_shared<const LedgerSnapshot>(m_ledger);
    Q_EMIT changed();
}

} // namespace driftgate
