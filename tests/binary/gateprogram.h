#pragma once

#include "binary/program.h"
#include "cluster/applyset.h"
#include "workspace/engines.h"

namespace driftgate::test
{

/// An application of several objects on staging, approved by driftgate-cli: three ConfigMaps, a
/// Service and a Deployment, which are sent in this order. As .jsonl flushes the journal goes: 1
/// begun, 2 and 3 the ConfigMaps before and after, 4 and 5 the Service, 6 and 7 the Deployment, 8
/// its end.
class GateProgram
{
public:
    GateProgram()
        : program(files)
    {
        std::string resources = "resources:\n- deployment.yaml\n- service.yaml\n";
        for (const char *const name : {"colours", "prices", "texts"}) {
            const std::string file = std::string(name) + ".yaml";
            files.write("apps/checkout/base/" + file,
                        std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ") + name +
                            "}\ndata: {value: a}\n");
            resources += "- " + file + '\n';
        }
        files.write("apps/checkout/base/kustomization.yaml", resources);
        files.commit("Begin");
    }

    /// So many more objects: what a sync has to write into its journal.
    void addSecrets(int count)
    {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += "---\napiVersion: v1\nkind: Secret\nmetadata: {name: login-" +
                   std::to_string(i) + "}\nstringData: {password: hidden}\n";
        files.write("apps/checkout/base/logins.yaml", all);
        files.write("apps/checkout/base/kustomization.yaml",
                    "resources: [deployment.yaml, service.yaml, colours.yaml, prices.yaml, "
                    "texts.yaml, logins.yaml]\n");
        files.commit("Add logins");
    }

    [[nodiscard]] ProgramEnd run(const QStringList &arguments) const
    {
        return program.run(arguments);
    }
    /// A verb on the application where it is to be synced.
    [[nodiscard]] ProgramEnd on(const QStringList &arguments) const
    {
        return program.run(arguments + position());
    }
    [[nodiscard]] ProgramEnd approve() const { return on({QStringLiteral("approve")}); }
    [[nodiscard]] ProgramEnd sync() const
    {
        return on({QStringLiteral("sync"), QStringLiteral("--yes")});
    }
    /// A sync that is killed at the nth flush of its journal.
    [[nodiscard]] ProgramEnd syncKilledAt(int flush) const
    {
        return program.runKilledAt(flush, QStringLiteral(".jsonl"),
                                   QStringList{QStringLiteral("sync"), QStringLiteral("--yes")} +
                                       position());
    }
    static QStringList position()
    {
        return {QStringLiteral("checkout"), QStringLiteral("--cluster"), QStringLiteral("staging")};
    }

    [[nodiscard]] std::filesystem::path journals() const { return journalFolder(*files.open()); }
    /// The name of the interrupted sync; fails loudly when there is not exactly one.
    [[nodiscard]] QString interrupted() const
    {
        const InterruptedSyncs all = interruptedSyncs(*files.open());
        if (all.syncs.size() != 1 || !all.errors.empty())
            qFatal("%zu interrupted syncs, %zu journals that cannot be read", all.syncs.size(),
                   all.errors.size());
        return QString::fromStdString(all.syncs.front().journal);
    }
    /// Every object of a kind on the cluster by name, with its version: what was not sent again
    /// has the same.
    [[nodiscard]] std::map<std::string, std::string> versions(const std::string &kind) const
    {
        const auto cluster = files.open()->cluster(ClusterName("staging"));
        const auto live = QCoro::waitFor((*cluster)->read({}, {}));
        if (!live)
            qFatal("the cluster cannot be read: %s", reasonOf(live).c_str());
        std::map<std::string, std::string> out;
        for (const Object &object : (*live)->objects) {
            // The set's parent moves with every sync.
            if (object.key.kind == kind && object.key.ns == "checkout" &&
                object.label(applyset::IdLabel).empty())
                out[object.key.name] = object.value.stringAt({"metadata", "resourceVersion"});
        }
        return out;
    }
    /// The records of a kind. Those of one second are in no order.
    [[nodiscard]] std::vector<LedgerEntry> records(RecordKind kind) const
    {
        const auto ledger = QCoro::waitFor(readLedger(files.open(), {}));
        if (!ledger)
            qFatal("the ledger cannot be read: %s", reasonOf(ledger).c_str());
        std::vector<LedgerEntry> out;
        for (const LedgerEntry &entry : (*ledger)->entries) {
            if (entry.record.kind == kind)
                out.push_back(entry);
        }
        return out;
    }
    /// Leaves a journal whose second line makes no sense; gives its path.
    [[nodiscard]] QString breakJournal(const std::string &name) const
    {
        const std::filesystem::path path = journals() / (name + ".jsonl");
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << "{\"event\":\"begun\",\"v\":1,\"engine\":\"apply\",\"revision\":\""
                            << std::string(40, 'a')
                            << "\",\"at\":\"2026-05-03T15:00:00Z\",\"application\":\"checkout\","
                               "\"cluster\":\"staging\",\"actions\":[]}\nwhat?\n";
        return QString::fromStdString(path.string());
    }

    /// A remote for the ledger, with a hook: a shell's command for each push of notes.
    void addRemote(const std::string &onNotes)
    {
        files.repository().git({"clone", "-q", "--bare", files.root(), remote()});
        files.repository().git({"remote", "add", "origin", remote()});
        files.repository().git({"fetch", "-q", "origin"});
        const std::string hook = remote() + "/hooks/update";
        std::filesystem::create_directories(remote() + "/hooks");
        std::ofstream(hook) << "#!/bin/sh\ncase $1 in refs/notes/*) " << onNotes << ";; esac\n";
        std::filesystem::permissions(hook, std::filesystem::perms::owner_all);
    }
    void addRefusingRemote(const std::string &words)
    {
        addRemote("echo '" + words + "' >&2; exit 1");
    }
    void allowNotes() const { std::filesystem::remove(remote() + "/hooks/update"); }
    [[nodiscard]] std::string remote() const { return files.beside("remote.git"); }
    /// How many records the remote has.
    [[nodiscard]] size_t recordsOfRemote()
    {
        const ProcessOutcome notes =
            GitFixture::run(remote(), {"notes", "--ref=driftgate", "show", "main"}, {});
        return notes.exitCode == 0 ? lines(notes.output).size() : 0;
    }

    GateFixture files;
    Program program;
};

} // namespace driftgate::test
