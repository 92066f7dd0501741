#include "desktop/diff/provenance.h"

#include "desktop/diff/selection.h"
#include "desktop/diff/shownline.h"
#include "desktop/diff/signs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(driftgate::DiffView)
};

QString fromBytes(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString valueText(const std::optional<Value> &value)
{
    constexpr int enough = 200;
    if (!value)
        return Tr::tr("absent");
    if (value->isSequence())
        return Tr::tr("a list of %n entries", nullptr, static_cast<int>(value->size()));
    if (value->isMapping())
        return Tr::tr("a mapping of %n keys", nullptr, static_cast<int>(value->size()));
    // Only the beginning is read: the tool tip must come at once for a megabyte too.
    QString text = shownLine(fromBytes(value->text().substr(0, 4UL * enough))).text;
    if (text.size() > enough)
        text = text.left(enough) + u'…';
    return value->isString() ? u'"' + text + u'"' : text;
}

QString kindText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return Tr::tr("added");
    case DifferenceKind::Removed:
        return Tr::tr("removed");
    case DifferenceKind::Changed:
        return Tr::tr("changed");
    case DifferenceKind::Reordered:
        return Tr::tr("in another order");
    }
    return {};
}

} // namespace

QString whenText(TimePoint at, TimePoint now)
{
    const QDateTime moment = QDateTime::fromStdTimePoint(at).toLocalTime();
    const QDate today = QDateTime::fromStdTimePoint(now).toLocalTime().date();
    const QLocale locale;
    const QString time = moment.toString(QStringLiteral("HH:mm"));
    if (moment.date() == today)
        return Tr::tr("%1 today").arg(time);
    if (moment.date() == today.addDays(-1))
        return Tr::tr("%1 yesterday").arg(time);
    if (moment.date().year() == today.year())
        return locale.toString(moment, Tr::tr("d MMM HH:mm"));
    return locale.toString(moment, Tr::tr("d MMM yyyy"));
}

void Provenance::setDocument(std::shared_ptr<const AlignedDocument> document,
                             const DiffTitles &titles)
{
    m_document = std::move(document);
    m_left = titles.leftSide;
    m_right = titles.rightSide;
    forget();
}

void Provenance::setAnnotations(std::function<RowAnnotation(int row)> annotations)
{
    m_annotations = std::move(annotations);
    forget();
}

void Provenance::setClock(std::shared_ptr<const Clock> clock)
{
    m_clock = std::move(clock);
    forget();
}

void Provenance::forget()
{
    m_notes.clear();
}

TimePoint Provenance::now() const
{
    return m_clock != nullptr ? m_clock->now() : SystemClock().now();
}

const FieldDifference *Provenance::differenceAt(int row) const
{
    if (m_document == nullptr || row < 0 || row >= static_cast<int>(m_document->rows.size()))
        return nullptr;
    const int index = m_document->rows[static_cast<size_t>(row)].difference;
    if (index < 0 || index >= static_cast<int>(m_document->differences.size()))
        return nullptr;
    return &m_document->differences[static_cast<size_t>(index)];
}

QString Provenance::ownerText(const FieldOwner &owner) const
{
    const QString name = shownLine(fromBytes(owner.manager)).text;
    return owner.at ? Tr::tr("%1, %2").arg(name, whenText(*owner.at, now())) : name;
}

RowAnnotation Provenance::ownNote(const FieldDifference &difference) const
{
    RowAnnotation out;
    const bool clusterMoved = difference.cause == Cause::Cluster || difference.cause == Cause::Both;
    QString who;
    if (!difference.owners.empty() && difference.cause != Cause::Git)
        who = ownerText(difference.owners.front());
    QString fate;
    if (difference.keptBySync) {
        who = who.isEmpty() ? Tr::tr("sync keeps it") : Tr::tr("%1 · sync keeps it").arg(who);
    } else if (clusterMoved && m_left == Side::Live && m_right == Side::Target) {
        if (difference.kind == DifferenceKind::Removed)
            fate = Tr::tr("will be removed");
        else if (difference.cause == Cause::Both)
            fate = Tr::tr("will be overwritten");
        else
            fate = Tr::tr("restored");
    }
    (m_right == Side::Live ? out.right : out.left) = who;
    if (m_right == Side::Target)
        out.right = fate;
    return out;
}

RowAnnotation Provenance::compute(int row, const DifferenceRuns &runs) const
{
    RowAnnotation out;
    const int run = runs.holding(row);
    if (run < 0) {
        const AlignedRow &aligned = m_document->rows[static_cast<size_t>(row)];
        if (!isEquivalent(*m_document, aligned))
            return out;
        // Only a short value that stands after the same key is worth repeating.
        const QString left = lineText(*m_document, DiffSide::Left, row);
        const QString right = lineText(*m_document, DiffSide::Right, row);
        const qsizetype colon = left.indexOf(u": ");
        if (colon >= 0 && right.size() - colon < 40 && left.left(colon) == right.left(colon))
            out.left = QStringLiteral("= ") + right.mid(colon + 2).trimmed();
        return out;
    }
    if (runs.at(run).begin != row)
        return out;
    if (const FieldDifference *difference = differenceAt(row))
        out = ownNote(*difference);
    if (m_annotations) {
        const RowAnnotation given = m_annotations(row);
        if (!given.left.isEmpty())
            out.left = given.left;
        if (!given.right.isEmpty())
            out.right = given.right;
        out.detail = given.detail;
    }
    // A gap has no text that a note could speak of: what it says moves to the other column.
    const AlignedRow &aligned = m_document->rows[static_cast<size_t>(row)];
    const auto join = [](QString &to, QString &from) {
        if (!from.isEmpty())
            to = to.isEmpty() ? from : to + QStringLiteral(" · ") + from;
        from.clear();
    };
    if (aligned.left < 0)
        join(out.right, out.left);
    else if (aligned.right < 0)
        join(out.left, out.right);
    return out;
}

const QString &Provenance::note(int row, DiffSide side, const DifferenceRuns &runs)
{
    auto known = m_notes.find(row);
    if (known == m_notes.end()) {
        constexpr size_t enough = 20'000;
        if (m_notes.size() > enough)
            m_notes.clear();
        RowAnnotation note = compute(row, runs);
        for (QString *text : {&note.left, &note.right})
            *text = shownLine(*text).text;
        known = m_notes.emplace(row, std::move(note)).first;
    }
    return side == DiffSide::Left ? known->second.left : known->second.right;
}

QString Provenance::detail(int row) const
{
    QStringList lines;
    if (m_document == nullptr || row < 0 || row >= static_cast<int>(m_document->rows.size()))
        return {};
    const AlignedRow &aligned = m_document->rows[static_cast<size_t>(row)];
    if (const FieldDifference *difference = differenceAt(row)) {
        lines << fromBytes(difference->path.toString());
        lines << Tr::tr("%1: %2").arg(causeText(difference->cause), kindText(difference->kind));
        if (difference->base)
            lines << Tr::tr("Base: %1").arg(valueText(difference->base));
        lines << Tr::tr("Live: %1").arg(valueText(difference->live));
        lines << Tr::tr("Target: %1").arg(valueText(difference->target));
        for (const FieldOwner &owner : difference->owners) {
            const QString operation = fromBytes(owner.operation);
            QString line = Tr::tr("Set by %1 (%2)").arg(fromBytes(owner.manager), operation);
            if (owner.at)
                line = Tr::tr("%1 on %2")
                           .arg(line, QLocale().toString(
                                          QDateTime::fromStdTimePoint(*owner.at).toLocalTime(),
                                          QLocale::ShortFormat));
            lines << line;
        }
        if (difference->keptBySync)
            lines << Tr::tr("Neither base nor target names it: a sync keeps it.");
        if (!difference->ignoredBecause.empty())
            lines << Tr::tr("Ignored: %1").arg(fromBytes(difference->ignoredBecause));
    } else if (isDifferent(aligned)) {
        lines << causeText(aligned.cause);
    } else if (isEquivalent(*m_document, aligned)) {
        lines << Tr::tr("Written differently, the same value.");
    }
    if (aligned.unmanaged)
        lines << Tr::tr("Unmanaged: neither base nor target names this field.");
    if (aligned.ignored && differenceAt(row) == nullptr)
        lines << Tr::tr("Hidden by an ignore rule.");
    if (m_annotations && isDifferent(aligned)) {
        if (const QString more = m_annotations(row).detail; !more.isEmpty())
            lines << more;
    }
    for (const DiffSide side : {DiffSide::Left, DiffSide::Right}) {
        // Whole megabytes are not looked through for a tool tip.
        const std::string_view bytes = lineBytes(*m_document, side, row).substr(0, 16UL * 1024);
        if (const QStringList odd = replacedCharacters(fromBytes(bytes)); !odd.isEmpty())
            lines << Tr::tr("Characters that cannot be seen are shown as signs: %1")
                         .arg(odd.join(QStringLiteral(", ")));
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString Provenance::description(int row) const
{
    if (m_document == nullptr || row < 0 || row >= static_cast<int>(m_document->rows.size()))
        return {};
    const AlignedRow &aligned = m_document->rows[static_cast<size_t>(row)];
    if (const FieldDifference *difference = differenceAt(row)) {
        QString out =
            Tr::tr("%1: %2").arg(causeText(difference->cause), kindText(difference->kind));
        if (!difference->path.isEmpty())
            out = Tr::tr("%1, %2").arg(out, fromBytes(difference->path.toString()));
        if (!difference->owners.empty())
            out = Tr::tr("%1, %2").arg(out, ownerText(difference->owners.front()));
        return difference->keptBySync ? Tr::tr("%1 · sync keeps it").arg(out) : out;
    }
    if (isDifferent(aligned))
        return causeText(aligned.cause);
    if (aligned.unmanaged)
        return Tr::tr("Unmanaged");
    return isEquivalent(*m_document, aligned) ? Tr::tr("Written differently, the same value.")
                                              : Tr::tr("Equal");
}

} // namespace driftgate
