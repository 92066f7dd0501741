#include "base/text.h"
#include "bench/benchmark.h"
#include "bench/sampleledger.h"
#include "bench/samplerepositories.h"
#include "ledger/ledger.h"
#include "workspace/auditing.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <cstdlib>

// Measures a ledger that a team has filled for years: 5,000 records (an approval and a sync for
// each of 2,500 commits, of 50 applications on two clusters) on a repository of its own, read
// beside git's own way to print the notes, and audited as `driftgate-cli verify` and the window do:
//
//     bench_ledger [--records N]
//
// No record is signed: what a signature costs is the time of the program that checks it.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

constexpr int Repeats = 3;

std::shared_ptr<const LedgerView> readLedgerOf(const SampleLedger &sample)
{
    const auto view = Ledger(sample.repository, std::make_shared<SystemProcessRunner>()).read({});
    if (!view)
        qFatal("%s", qPrintable(view.error().toString()));
    return *view;
}

LedgerAudit audited(const std::shared_ptr<Workspace> &workspace,
                    const std::shared_ptr<const LedgerView> &ledger)
{
    auto audit = QCoro::waitFor(auditKnown(workspace, ledger, {}, {}));
    if (!audit)
        qFatal("%s", qPrintable(audit.error().toString()));
    return *std::move(audit);
}

/// `policy`: as the row calls it.
void audit(const SampleLedger &sample, const std::string &policy)
{
    Environment environment = Environment::system();
    environment.cacheDir = sample.beside("cache");
    environment.dataDir = sample.beside("data");
    const auto workspace = Workspace::open(sample.repository, environment, {});
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().toString()));
    const auto ledger = readLedgerOf(sample);
    const auto print = [&](const std::string &which, const std::function<void()> &work, int times) {
        bench::print({.work = "audit " + std::to_string(ledger->entries.size()) + " records, " +
                              policy + ", " + which,
                      .ours = median(work, times)});
    };
    size_t faults = 0;
    const auto work = [&] {
        faults = 0;
        for (const RecordAudit &record : audited(*workspace, ledger).records)
            faults += record.faults.size();
    };
    print("first", work, 1);
    print("again", work, Repeats);
    remark(std::to_string(faults) + " faults");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    size_t records = 5'000;
    if (argc > 2 && std::string_view(argv[1]) == "--records")
        records = static_cast<size_t>(std::atoll(argv[2]));
    const SampleLedger plain(records, "{required: 1}");
    // What was read once is known for the life of the process.
    const double first = median([&] { (void)readLedgerOf(plain); }, 1);
    const auto peer = [&] {
        timeOf({.words = {"git", "log", "--all", "--notes=driftgate", "--format=%N"},
                .directory = plain.repository});
    };
    const std::string work = "read a ledger of " + std::to_string(records) + " records";
    print(
        {.work = work + ", first (git log --notes)", .ours = first, .peer = median(peer, Repeats)});
    const Medians times = medians([&] { (void)readLedgerOf(plain); }, peer, Repeats);
    print({.work = work + ", again (git log --notes)", .ours = times.ours, .peer = times.peer});
    audit(plain, "one approval by anyone");
    audit(SampleLedger(records, "{required: 1, notAuthor: true}"), "not by an author");
    return 0;
}
