#pragma once

#include "cluster/faultserver.h"
#include "manifest/json.h"
#include "sync/planesync.h"

namespace driftgate::test
{

/// What keeps ConfigMaps from a namespace of a real control plane: manifests for kubectl.
class Admission
{
public:
    /// A policy, which the API server decides by itself.
    static std::string policy(const std::string &ns, const std::string &refused)
    {
        return filled(
            "---\n{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, "
            "metadata: {name: '{NS}'}, spec: {failurePolicy: Fail, matchConstraints: "
            "{resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], "
            "resources: [configmaps]}], namespaceSelector: {matchLabels: "
            "{kubernetes.io/metadata.name: '{NS}'}}}, validations: [{expression: "
            "\"object.metadata.name != '{NAME}'\", message: '{NAME} is reserved'}]}}\n"
            "---\n{apiVersion: admissionregistration.k8s.io/v1, kind: "
            "ValidatingAdmissionPolicyBinding, metadata: {name: '{NS}'}, spec: {policyName: "
            "'{NS}', validationActions: [Deny]}}\n",
            {{"{NS}", ns}, {"{NAME}", refused}});
    }
    /// A webhook at that address; `only`: the one ConfigMap that it is asked about, "" for all.
    static std::string webhook(const std::string &ns, const std::string &url,
                               const std::string &authority, const std::string &only = {})
    {
        return filled(
            "---\n{apiVersion: admissionregistration.k8s.io/v1, kind: "
            "ValidatingWebhookConfiguration, metadata: {name: '{NS}'}, webhooks: [{name: "
            "'reserved.{NS}.example.com', clientConfig: {url: '{URL}', caBundle: '{CA}'}, rules: "
            "[{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: "
            "[configmaps]}], namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: "
            "'{NS}'}}, matchConditions: [{name: only, expression: \"{ONLY}\"}], failurePolicy: "
            "Fail, sideEffects: None, timeoutSeconds: 5, admissionReviewVersions: [v1]}]}\n",
            {{"{NS}", ns},
             {"{URL}", url},
             {"{CA}", QByteArray::fromStdString(authority).toBase64().toStdString()},
             {"{ONLY}", only.empty() ? "true" : "object.metadata.name == '" + only + '\''}});
    }
};

/// A webhook that refuses one object by its name. It answers on the test's own event loop: whoever
/// waits for the API server must let that run.
class RefusingWebhook
{
public:
    explicit RefusingWebhook(std::string refused)
        : m_refused(std::move(refused))
    {
    }
    [[nodiscard]] std::string url() const { return m_server.url() + "/validate"; }
    [[nodiscard]] std::string authority() const { return m_certificates.authority(); }
    /// As a service behind which nothing runs: its address is of nobody.
    void goAway() { m_server.kill(); }
    /// The names of what was to be stored, in order, dry runs left out.
    [[nodiscard]] const std::vector<std::string> &asked() const { return m_asked; }

private:
    void answer(const FaultServer::Seen &seen, FaultServer::Reply reply)
    {
        const auto review = readJson(seen.body.toStdString(), "review");
        if (!review)
            qFatal("%s", qPrintable(review.error().toString()));
        const std::string name(review->stringAt({"request", "object", "metadata", "name"}));
        const Value *const dryRun = review->find({"request", "dryRun"});
        if (!dryRun || dryRun->text() != "true")
            m_asked.push_back(name);
        const std::string uid(review->stringAt({"request", "uid"}));
        const std::string words =
            R"(,"status":{"code":403,"message":")" + name + R"( is reserved"})";
        const bool isRefused = name == m_refused;
        reply.send(200,
                   QByteArray::fromStdString(
                       R"({"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview",)"
                       R"("response":{"uid":")" +
                       uid + R"(","allowed":)" + (isRefused ? "false" + words : "true") + "}}"));
    }

    std::string m_refused;
    std::vector<std::string> m_asked;
    Certificates m_certificates;
    Certificates::Pair m_certificate = m_certificates.issue(QStringLiteral("IP:127.0.0.1"));
    FaultServer m_server{[this](const auto &seen, auto reply) { answer(seen, reply); },
                         &m_certificate};
};

} // namespace driftgate::test
