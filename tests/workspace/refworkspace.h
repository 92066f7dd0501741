#pragma once

#include "gatefixture.h"

#include "workspace/inspector.h"

namespace driftgate::test
{

/// The workspace of GateFixture, in which a controller follows a branch or tag of a real remote.
class RefWorkspace
{
public:
    explicit RefWorkspace(const std::string &ref = "refs/heads/env/{cluster}")
    {
        git({"init", "-q", "--bare", "-b", "main", remote()});
        git({"remote", "add", "origin", remote()});
        follow(ref);
    }

    GateFixture &fixture() { return m_fixture; }
    [[nodiscard]] const std::shared_ptr<Workspace> &workspace() const { return m_workspace; }
    [[nodiscard]] std::string remote() const { return m_fixture.beside("remote.git"); }
    std::string git(const std::vector<std::string> &arguments)
    {
        return m_fixture.repository().git(arguments);
    }
    [[nodiscard]] Revision head() { return m_fixture.repository().head(); }
    /// Where a ref stands at the remote.
    [[nodiscard]] std::string at(const std::string &ref)
    {
        return m_fixture.repository().gitIn(remote(), {"rev-parse", ref + "^{commit}"});
    }
    /// Somebody else moves a ref at the remote, which has the commit.
    void moveAtRemote(const std::string &ref, const Revision &revision)
    {
        m_fixture.repository().gitIn(remote(), {"update-ref", ref, revision.hex()});
    }

    /// The application checkout follows a ref, on each cluster.
    void follow(const std::string &ref, const std::string &more = {})
    {
        std::string text = GateFixture::workspaceFile() + more;
        const std::string app = "- name: checkout\n";
        text.insert(text.find(app) + app.size(), "  ref: " + ref + "\n");
        writeWorkspace(text, "Follow a ref");
    }
    void writeWorkspace(const std::string &text, const std::string &message)
    {
        m_fixture.write("driftgate.yaml", text);
        m_fixture.commit(message);
        m_workspace = m_fixture.open();
    }
    void reopen() { m_workspace = m_fixture.open(); }
    Revision release(const std::string &image)
    {
        m_fixture.write("apps/checkout/base/deployment.yaml", GateFixture::deployment(3, image));
        return m_fixture.commit("Release " + image);
    }
    /// What a controller says that it runs.
    void deploy(const Revision &revision) const
    {
        m_fixture.writeLive(
            "live/staging/flux.yaml",
            GateFixture::flux("checkout", "apps/checkout/overlays/staging", revision));
    }
    /// What the cluster has of the application, as released with an image.
    void putLive(const std::string &image, const std::string &extra = {}) const
    {
        m_fixture.writeLive("live/staging/checkout.yaml",
                            GateFixture::deployment(3, image, "checkout", extra) + "---\n" +
                                GateFixture::service("checkout"));
    }
    [[nodiscard]] std::shared_ptr<const ApplicationState> inspect() const
    {
        return QCoro::waitFor(
            Inspector(m_workspace)
                .inspect(ApplicationName("checkout"), ClusterName("staging"), {}, {}));
    }

private:
    GateFixture m_fixture;
    std::shared_ptr<Workspace> m_workspace;
};

} // namespace driftgate::test
