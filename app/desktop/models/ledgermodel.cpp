#include "desktop/models/ledgermodel.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/plantext.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/roles.h"

#include <algorithm>

namespace driftgate
{

namespace
{

Segment signOf(const LedgerEntry &entry)
{
    const Record &record = entry.record;
    const bool taken = entry.revokedBy.has_value();
    switch (record.kind) {
    case RecordKind::Approval:
        return signSegment(taken ? Sign::Ring : Sign::Good, taken ? Tone::Muted : Tone::Good);
    case RecordKind::Rejection:
        return signSegment(taken ? Sign::Ring : Sign::Bad, taken ? Tone::Muted : Tone::Bad);
    case RecordKind::Revocation:
    case RecordKind::Resumption:
        return signSegment(Sign::Ring, Tone::Muted);
    case RecordKind::Suspension:
        return signSegment(Sign::Paused, Tone::Cluster);
    case RecordKind::Sync:
    case RecordKind::Rollback:
        break;
    }
    const std::string outcome = record.detailText("outcome");
    if (outcome == "matched")
        return signSegment(Sign::Good, Tone::Good);
    return outcome == "unknown" ? signSegment(Sign::Unknown, Tone::Muted)
                                : signSegment(Sign::Both, Tone::Cluster);
}

QString outcomeWord(const Record &record)
{
    const std::string outcome = record.detailText("outcome");
    return outcome == "matched"    ? LedgerModel::tr("matched")
           : outcome == "deviated" ? LedgerModel::tr("deviated")
           : outcome == "failed"   ? LedgerModel::tr("failed")
           : outcome == "unknown"  ? LedgerModel::tr("unknown")
                                   : QString::fromStdString(outcome);
}

QString recordName(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Approval:
        return LedgerModel::tr("approval");
    case RecordKind::Rejection:
        return LedgerModel::tr("rejection");
    case RecordKind::Revocation:
        return LedgerModel::tr("revocation");
    case RecordKind::Sync:
        return LedgerModel::tr("sync");
    case RecordKind::Rollback:
        return LedgerModel::tr("rollback");
    case RecordKind::Suspension:
        return LedgerModel::tr("suspension");
    case RecordKind::Resumption:
        return LedgerModel::tr("resumption");
    }
    return {};
}

Segments textOf(const LedgerEntry &entry, const std::vector<QString> &faults)
{
    const Record &record = entry.record;
    const bool taken = entry.revokedBy.has_value();
    Segments out{textSegment(recordSentence(record), taken ? Tone::Muted : Tone::Plain)};
    if (record.isSync())
        out.append(boldSegment(outcomeWord(record)));
    if (!faults.empty()) // the others stand in the details
        out.append(textSegment(faults.front(), Tone::Bad));
    if (taken)
        out.append(outlineSegment(Sign::None, LedgerModel::tr("revoked")));
    out.append(textSegment(personName(record.by), Tone::Muted));
    if (!record.comment.empty())
        out.append(textSegment(
            LedgerModel::tr("“%1”").arg(QString::fromStdString(record.comment).simplified()),
            Tone::Muted));
    return out;
}

} // namespace

QString recordSentence(const Record &record)
{
    const QString application = nameOf(record.application);
    const QString cluster = nameOf(record.cluster);
    const QString revision = shortId(record.revision);
    const QString plan = QString::fromStdString(record.plan.text()).left(8);
    switch (record.kind) {
    case RecordKind::Approval:
        return LedgerModel::tr("approval of plan %1, %2 on %3").arg(plan, application, cluster);
    case RecordKind::Rejection:
        return LedgerModel::tr("rejection of plan %1, %2 on %3").arg(plan, application, cluster);
    case RecordKind::Revocation:
        return LedgerModel::tr("revocation for plan %1, %2 on %3").arg(plan, application, cluster);
    case RecordKind::Sync:
        return LedgerModel::tr("sync of %1 to %2 on %3").arg(application, revision, cluster);
    case RecordKind::Rollback:
        return LedgerModel::tr("rollback of %1 to %2 on %3").arg(application, revision, cluster);
    case RecordKind::Suspension:
        return LedgerModel::tr("suspension of %1 on %2").arg(application, cluster);
    case RecordKind::Resumption:
        return LedgerModel::tr("resumption of %1 on %2").arg(application, cluster);
    }
    return {};
}

LedgerModel::LedgerModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
{
}

void LedgerModel::setView(std::shared_ptr<const LedgerView> view)
{
    if (view == m_view)
        return;
    beginResetModel();
    m_view = std::move(view);
    endResetModel();
}

void LedgerModel::setAudit(std::shared_ptr<const LedgerAudit> audit)
{
    if (audit == m_audit)
        return;
    m_audit = std::move(audit);
    m_remarked.clear();
    if (m_audit) {
        for (const RecordAudit &record : m_audit->records) {
            if (!record.faults.empty() || !record.unknown.empty())
                m_remarked.emplace(record.entry.record.id, &record);
        }
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const RecordAudit *LedgerModel::remarks(int row) const
{
    const LedgerEntry *const found = entry(row);
    const auto known = found == nullptr ? m_remarked.end() : m_remarked.find(found->record.id);
    return known == m_remarked.end() ? nullptr : known->second;
}

std::vector<QString> LedgerModel::faults(int row) const
{
    const RecordAudit *const found = remarks(row);
    return found == nullptr ? std::vector<QString>() : found->faults;
}

std::vector<QString> LedgerModel::unknown(int row) const
{
    const RecordAudit *const found = remarks(row);
    return found == nullptr ? std::vector<QString>() : found->unknown;
}

const Error *LedgerModel::problem(int row) const
{
    const auto at = static_cast<size_t>(row);
    return m_view && row >= 0 && at < m_view->problems.size() ? &m_view->problems[at] : nullptr;
}

const LedgerEntry *LedgerModel::entry(int row) const
{
    if (!m_view || row < 0)
        return nullptr;
    const auto at = static_cast<size_t>(row);
    const size_t problems = m_view->problems.size();
    return at >= problems && at - problems < m_view->entries.size()
               ? &m_view->entries[at - problems]
               : nullptr;
}

int LedgerModel::find(const RecordId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const LedgerEntry *const found = entry(row);
        if (found != nullptr && found->record.id == id)
            return row;
    }
    return -1;
}

QString LedgerModel::words(int row) const
{
    if (const Error *const error = problem(row))
        return error->toString();
    const LedgerEntry *const found = entry(row);
    if (found == nullptr)
        return {};
    const Record &record = found->record;
    QStringList out{plainText(textOf(*found, {})),
                    recordName(record.kind),
                    QString::fromStdString(record.by),
                    QString::fromStdString(record.revision.hex()),
                    QString::fromStdString(record.plan.text()),
                    plainText({signatureSegment(found->signature)})};
    const std::vector<QString> wrong = faults(row);
    for (const QString &fault : wrong)
        out.append(fault);
    return out.join(u' ');
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view
               ? 0
               : static_cast<int>(m_view->problems.size() + m_view->entries.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Segments LedgerModel::segments(int row, int column) const
{
    if (const Error *const error = problem(row)) {
        if (column == Sort)
            return {signSegment(Sign::Bad, Tone::Bad)};
        return column == Text ? Segments{textSegment(tr("no record: %1").arg(error->toString()))}
                              : Segments();
    }
    const LedgerEntry &entry = *this->entry(row);
    switch (column) {
    case Time:
        return {textSegment(clockTime(entry.record.at, m_clock->now()), Tone::Muted)};
    case Sort:
        return {faults(row).empty() ? signOf(entry) : signSegment(Sign::Both, Tone::Bad)};
    case Text:
        return textOf(entry, faults(row));
    case Signature:
        return {signatureSegment(entry.signature)};
    case Pushed:
        if (!m_view->hasRemote)
            return {};
        return {entry.isPushed ? textSegment(tr("pushed"), Tone::Muted)
                               : textSegment(tr("not pushed"), Tone::Cluster)};
    default:
        return {};
    }
}

QString LedgerModel::toolTip(int row, int column) const
{
    if (const Error *const error = problem(row))
        return error->toString();
    const LedgerEntry &entry = *this->entry(row);
    const Record &record = entry.record;
    if (column == Time)
        return exactTime(record.at);
    if (column == Signature)
        return entry.signatureText;
    QStringList out{recordSentence(record), QString::fromStdString(record.by), exactTime(record.at),
                    QString::fromStdString(record.revision.hex())};
    for (const auto &sentences : {faults(row), unknown(row)})
        for (const QString &sentence : sentences)
            out.append(sentence);
    if (!record.comment.empty())
        out.append(QString::fromStdString(record.comment));
    return out.join(u'\n');
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case SegmentsRole:
        return QVariant::fromValue(segments(index.row(), index.column()));
    case Qt::DisplayRole:
        if (const LedgerEntry *const found = entry(index.row());
            found != nullptr && index.column() == Sort)
            return recordName(found->record.kind);
        return plainText(segments(index.row(), index.column()));
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Text:
        return tr("Record");
    case Signature:
        return tr("Signature");
    case Pushed:
        return m_view && m_view->hasRemote ? tr("Remote") : QString();
    default:
        return {};
    }
}

} // namespace driftgate
