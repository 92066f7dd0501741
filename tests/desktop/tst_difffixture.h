#pragma once

#include "compare/aligned.h"

#include <memory>
#include <string>
#include <utility>

namespace driftgate
{

/// Makes aligned documents by hand, row by row, so that the view is tested by itself.
class DiffFixture
{
public:
    int difference(std::string_view path, Cause cause,
                   DifferenceKind kind = DifferenceKind::Changed)
    {
        FieldDifference made;
        made.path = FieldPath::fromString(path);
        made.cause = cause;
        made.kind = kind;
        m_made.differences.push_back(std::move(made));
        return static_cast<int>(m_made.differences.size()) - 1;
    }
    FieldDifference &at(int index) { return m_made.differences[static_cast<size_t>(index)]; }

    void equal(std::string_view line) { row(line, line, RowKind::Equal, -1); }
    void equivalent(std::string_view left, std::string_view right)
    {
        row(left, right, RowKind::Equal, -1);
    }
    void changed(std::string_view left, std::string_view right, int difference)
    {
        row(left, right, RowKind::Changed, difference);
    }
    void left(std::string_view line, int difference)
    {
        row(line, {}, RowKind::LeftOnly, difference);
    }
    void right(std::string_view line, int difference)
    {
        row({}, line, RowKind::RightOnly, difference);
    }
    void unmanaged(std::string_view line)
    {
        row(line, {}, RowKind::LeftOnly, -1);
        m_made.rows.back().unmanaged = true;
        ++m_made.unmanagedRows;
    }
    void hideUnmanaged(size_t rows) { m_made.unmanagedRows = rows; }

    [[nodiscard]] std::shared_ptr<const AlignedDocument> build()
    {
        m_made.left = SideText(std::move(m_left));
        m_made.right = SideText(std::move(m_right));
        return std::make_shared<const AlignedDocument>(std::move(m_made));
    }

private:
    void row(std::string_view leftLine, std::string_view rightLine, RowKind kind, int difference)
    {
        AlignedRow made;
        made.kind = kind;
        made.difference = difference;
        if (difference >= 0)
            made.cause = at(difference).cause;
        if (kind != RowKind::RightOnly) {
            made.left = m_leftLines++;
            m_left.append(leftLine).append("\n");
        }
        if (kind != RowKind::LeftOnly) {
            made.right = m_rightLines++;
            m_right.append(rightLine).append("\n");
        }
        m_made.rows.push_back(made);
    }

    AlignedDocument m_made;
    std::string m_left, m_right;
    int m_leftLines = 0;
    int m_rightLines = 0;
};

/// 14:03, local time, on a day: what the fixtures' owners did then.
[[nodiscard]] inline TimePoint fixtureMoment(int hour, int minute)
{
    using namespace std::chrono;
    // In UTC: tests set the zone.
    return sys_days(year(2026) / 11 / 20) + hours(hour) + minutes(minute);
}

/// The Deployment of the mock-up: conflict, image, drift, an added and a kept entry, a quantity.
[[nodiscard]] inline std::shared_ptr<const AlignedDocument> checkoutDocument()
{
    DiffFixture f;
    const FieldOwner edit{"kubectl-edit", "Update", fixtureMoment(14, 3), true};
    const FieldOwner later{"kubectl-edit", "Update", fixtureMoment(14, 20), true};
    const std::string pod = "/spec/template/spec/containers[name=checkout]";
    const int replicas = f.difference("/spec/replicas", Cause::Both);
    f.at(replicas).base = Value::integer(3);
    f.at(replicas).live = Value::integer(5);
    f.at(replicas).target = Value::integer(4);
    f.at(replicas).owners = {edit};
    const int image = f.difference(pod + "/image", Cause::Git);
    f.at(image).base = f.at(image).live = Value::string("shop/checkout:1.8.2");
    f.at(image).target = Value::string("shop/checkout:1.9.0");
    const int level = f.difference(pod + "/env[name=LOG_LEVEL]/value", Cause::Cluster);
    f.at(level).base = f.at(level).target = Value::string("info");
    f.at(level).live = Value::string("debug");
    f.at(level).owners = {edit};
    const int express =
        f.difference(pod + "/env[name=FEATURE_EXPRESS]", Cause::Git, DifferenceKind::Added);
    const int memory = f.difference(pod + "/resources/limits/memory", Cause::Git);
    const int shell = f.difference("/spec/template/spec/containers[name=debug-shell]",
                                   Cause::Cluster, DifferenceKind::Removed);
    f.at(shell).owners = {later};
    f.at(shell).keptBySync = true;

    for (const char *line :
         {"apiVersion: apps/v1", "kind: Deployment", "metadata:", "  name: checkout",
          "  namespace: checkout", "  labels:", "    app.kubernetes.io/name: checkout",
          "    app.kubernetes.io/part-of: shop", "    team: storefront", "spec:"})
        f.equal(line);
    f.changed("  replicas: 5", "  replicas: 4", replicas);
    for (const char *line :
         {"  selector:", "    matchLabels:", "      app: checkout",
          "  template:", "    metadata:", "      labels:", "        app: checkout",
          "    spec:", "      containers:", "      - name: checkout"})
        f.equal(line);
    f.changed("        image: shop/checkout:1.8.2", "        image: shop/checkout:1.9.0", image);
    f.equal("        env:");
    f.equal("        - name: LOG_LEVEL");
    f.changed("          value: debug", "          value: info", level);
    f.right("        - name: FEATURE_EXPRESS", express);
    f.right("          value: \"true\"", express);
    for (const char *line :
         {"        - name: DB_PASSWORD",
          "          valueFrom:", "            secretKeyRef:", "              key: password",
          "              name: checkout-db", "        resources:", "          limits:"})
        f.equal(line);
    f.changed("            memory: 512Mi", "            memory: 768Mi", memory);
    f.equivalent("            cpu: 500m", "            cpu: 0.5");
    f.left("      - name: debug-shell", shell);
    f.left("        image: busybox:1.36", shell);
    f.equal("      serviceAccountName: checkout");
    f.hideUnmanaged(22);
    return f.build();
}

} // namespace driftgate
