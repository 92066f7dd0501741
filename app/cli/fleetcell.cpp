#include "cli/fleetcell.h"

#include "cli/printable.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int LongestError = 60;

std::string text(const QString &words)
{
    return words.toStdString();
}

/// The latest owner of any drifted field.
std::string latestOwner(const ApplicationState &state, TimePoint now)
{
    const FieldOwner *latest = nullptr;
    for (const ObjectComparison &object : state.comparison->objects) {
        for (const FieldDifference &difference : object.drift) {
            for (const FieldOwner &owner : difference.owners) {
                if (!latest || (owner.at && (!latest->at || *owner.at > *latest->at)))
                    latest = &owner;
            }
        }
    }
    return latest ? ownerText({*latest}, now) : std::string();
}

/// Objects that the cluster lost: base has them still.
int lost(const ApplicationState &state)
{
    return static_cast<int>(
        std::ranges::count_if(state.comparison->objects, [](const ObjectComparison &object) {
            return object.verdict == Verdict::Missing && object.base;
        }));
}

int differing(const ApplicationState &state)
{
    return static_cast<int>(
        std::ranges::count_if(state.comparison->objects, [](const ObjectComparison &object) {
            return object.verdict != Verdict::InSync && object.verdict != Verdict::Ignored;
        }));
}

CellPart suspension(const ApplicationState &state, TimePoint now)
{
    const Deployed &deployed = state.deployed;
    QString out = QStringLiteral("‖ ") + Tr::tr("suspended");
    if (deployed.suspendedAt)
        out += u' ' + age(*deployed.suspendedAt, now);
    if (!deployed.suspendedBy.empty())
        out += QStringLiteral(", ") + QString::fromStdString(deployed.suspendedBy);
    if (!deployed.suspendReason.empty())
        out += QStringLiteral(": ") +
               Tr::tr("“%1”").arg(QString::fromStdString(deployed.suspendReason));
    return {printable(out), Color::Bold};
}

void addComparison(std::vector<CellPart> &out, const ApplicationState &state, TimePoint now)
{
    if (!state.comparison->baseKnown) {
        if (const int count = differing(state); count > 0)
            out.push_back(
                {"≠ " + text(Tr::tr("%n object(s) differ", nullptr, count)), Color::Bold});
        return;
    }
    if (const auto objects = static_cast<int>(state.pendingObjects()); objects > 0) {
        const auto commits = static_cast<int>(state.pendingCommits.size());
        out.push_back({"▲ " + text(commits > 0 ? Tr::tr("%n commit(s)", nullptr, commits)
                                               : Tr::tr("%n object(s)", nullptr, objects)),
                       Color::Git});
    }
    if (const auto fields = static_cast<int>(state.driftedFields()); fields > 0) {
        std::string drift = "⚡ " + text(Tr::tr("%n drifted", nullptr, fields));
        if (const std::string owner = latestOwner(state, now); !owner.empty())
            drift += ' ' + owner;
        out.push_back({drift, Color::Cluster});
    }
    if (const auto conflicts = static_cast<int>(state.conflicts()); conflicts > 0)
        out.push_back({"⚠ " + text(Tr::tr("%n conflict(s)", nullptr, conflicts)), Color::Both});
    if (const int count = lost(state); count > 0)
        out.push_back({text(Tr::tr("%n missing", nullptr, count)), Color::Bad});
    if (const auto count = static_cast<int>(state.toPrune()); count > 0)
        out.push_back({text(Tr::tr("%n extra", nullptr, count)), Color::Cluster});
}

} // namespace

std::vector<CellPart> cellOf(const ApplicationState &state, TimePoint now)
{
    std::vector<CellPart> out;
    if (state.deployed.suspended)
        out.push_back(suspension(state, now));
    if (state.held)
        out.push_back(
            {"‖ " + text(Tr::tr("held at %1").arg(QString::fromStdString(state.held->shortHex()))),
             Color::Bold});
    if (state.error) {
        const QString first = state.error->toString().section(u'\n', 0, 0);
        out.push_back({cutTo("✗ " + printable(first), LongestError), Color::Bad});
        return out;
    }
    if (!state.comparison)
        return out;
    const bool isComplete = state.isComplete();
    if (!isComplete)
        out.push_back({"✗ " + text(Tr::tr("incomplete")), Color::Bad});
    const bool wasEmpty = out.empty();
    addComparison(out, state, now);
    const std::string deployed =
        state.deployed.revision ? state.deployed.revision->shortHex() : std::string();
    if (!state.inSync()) {
        if (!deployed.empty())
            out.push_back({deployed, Color::Dim});
        return out;
    }
    if (!isComplete) { // what could be read is in sync, which is no good news yet
        if (!deployed.empty())
            out.push_back({deployed, Color::Dim});
        return out;
    }
    const std::string sign = wasEmpty ? "✓ " : "";
    out.push_back({sign + (deployed.empty() ? text(Tr::tr("in sync")) : deployed), Color::Good});
    return out;
}

std::string plainText(const std::vector<CellPart> &parts)
{
    std::string out;
    for (const CellPart &part : parts)
        out += (out.empty() ? "" : "  ") + part.text;
    return out;
}

std::string coloredText(const Terminal &terminal, const std::vector<CellPart> &parts)
{
    std::string out;
    for (const CellPart &part : parts)
        out += (out.empty() ? "" : "  ") + terminal.colored(part.text, part.color);
    return out;
}

std::string_view stateWord(const ApplicationState &state)
{
    if (state.error || !state.comparison)
        return "error";
    if (state.conflicts() > 0)
        return "conflict";
    if (state.driftedFields() > 0 || (state.comparison->baseKnown && lost(state) > 0))
        return "drift";
    if (state.pendingObjects() > 0)
        return "pending";
    if (!state.inSync())
        return "differs";
    return state.isComplete() ? "in-sync" : "incomplete";
}

} // namespace driftgate::cli
