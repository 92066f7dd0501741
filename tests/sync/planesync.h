#pragma once

#include "sync/syncfixture.h"

#include "cluster/applyset.h"
#include "kubernetes/liveclient.h"

#include <QTemporaryDir>

namespace driftgate::test
{

/// The engine on a real control plane, in a namespace of its own.
class PlaneSync
{
public:
    PlaneSync(const Plane &plane, std::string ns)
        : m_plane(plane)
        , m_ns(std::move(ns))
    {
        auto client = clientOf(plane);
        if (!client)
            qFatal("%s", why(client).constData());
        m_cluster = std::make_shared<CountingCluster>(std::shared_ptr<Cluster>(std::move(*client)));
        m_options.journalFolder = m_temporary.filePath(QStringLiteral("journal")).toStdString();
        m_options.ns = m_ns;
    }

    [[nodiscard]] Wanted wanted(const std::string &target, const std::string &base = {}) const
    {
        Wanted out;
        out.ns = m_ns;
        out.target = target;
        out.base = base;
        return out;
    }
    Result<std::shared_ptr<const Plan>> planned(Wanted wanted)
    {
        auto out = awaited(planOf(m_cluster, std::move(wanted)));
        if (out)
            m_plan = *out;
        return out;
    }
    Result<SyncOutcome> sync(Wanted wanted,
                             std::chrono::milliseconds limit = std::chrono::seconds(40))
    {
        if (const auto made = planned(std::move(wanted)); !made)
            return fail(made.error());
        return carryOut(limit);
    }
    /// The plan that was made last.
    Result<SyncOutcome> carryOut(std::chrono::milliseconds limit = std::chrono::seconds(40),
                                 const std::string &resumes = {})
    {
        return settled(begun(limit, resumes));
    }
    /// The same, and nobody writes the journal's end: as a program leaves it that is killed.
    Result<SyncOutcome> brokenOff(std::chrono::milliseconds limit = std::chrono::seconds(40))
    {
        auto out = begun(limit, {});
        if (out)
            out->journal.reset();
        return out;
    }
    [[nodiscard]] std::optional<Object> get(const ObjectKey &key, const std::string &version = "v1")
    {
        return awaited(m_cluster->get(key, version, {})).value_or(std::nullopt);
    }
    [[nodiscard]] Deployed deployed(const std::vector<ReadRequest::Kind> &kinds = {})
    {
        ReadRequest request;
        request.kinds = {{"", "Secret", ""}, {"", "ConfigMap", ""}};
        request.kinds.insert(request.kinds.end(), kinds.begin(), kinds.end());
        const auto live = awaited(m_cluster->read(request, {}));
        if (!live)
            qFatal("%s", why(live).constData());
        return readDeployed(**live, {.application = "checkout", .path = "apps/x", .ns = m_ns});
    }
    [[nodiscard]] std::string setId() const { return applySetId({"", "Secret", m_ns, "checkout"}); }

    [[nodiscard]] const std::string &ns() const { return m_ns; }
    [[nodiscard]] CountingCluster &cluster() { return *m_cluster; }
    [[nodiscard]] const std::shared_ptr<CountingCluster> &clusterPtr() const { return m_cluster; }
    [[nodiscard]] const Plan &plan() const { return *m_plan; }
    [[nodiscard]] std::shared_ptr<const Plan> planPtr() const { return m_plan; }
    [[nodiscard]] ApplyEngineOptions &options() { return m_options; }
    [[nodiscard]] const Plane &plane() const { return m_plane; }

private:
    Result<SyncOutcome> begun(std::chrono::milliseconds limit, const std::string &resumes)
    {
        SyncRequest request;
        request.plan = m_plan;
        request.by = "Alice Ng <alice@example.com>";
        request.waveLimit = limit;
        request.resumes = resumes;
        ApplyEngine engine(m_cluster, std::make_shared<SystemClock>(), m_options);
        return awaited(engine.run(request, {}, {}));
    }

    const Plane &m_plane;
    std::string m_ns;
    QTemporaryDir m_temporary;
    std::shared_ptr<CountingCluster> m_cluster;
    std::shared_ptr<const Plan> m_plan;
    ApplyEngineOptions m_options;
};

/// `{NS}` and others by their values.
inline std::string filled(std::string text, const std::map<std::string, std::string> &values)
{
    for (const auto &[name, value] : values) {
        for (size_t at = text.find(name); at != std::string::npos;
             at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    }
    return text;
}

} // namespace driftgate::test
