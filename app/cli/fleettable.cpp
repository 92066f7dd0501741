#include "cli/fleettable.h"

#include "cli/printable.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int Gap = 2; ///< blanks between columns

std::string filled(int used, int width)
{
    return std::string(static_cast<size_t>(std::max(0, width - used)), ' ');
}

class Table
{
public:
    Table(const Terminal &terminal, const WorkspaceConfig &config,
          const std::vector<StatePtr> &states, TimePoint now)
        : m_terminal(terminal)
    {
        std::vector<std::string> &head = m_head;
        head.push_back(Tr::tr("Application").toStdString());
        for (const ClusterConfig &cluster : config.clusters) {
            const bool isUsed = std::ranges::any_of(
                states, [&](const StatePtr &state) { return state->cluster == cluster.name; });
            if (isUsed) {
                m_clusters.push_back(cluster.name);
                head.push_back(printable(cluster.name.text()));
            }
        }
        for (const StatePtr &state : states) {
            if (m_rows.empty() || m_rows.back().name != state->application)
                m_rows.push_back(
                    {state->application, std::vector<std::vector<CellPart>>(m_clusters.size())});
            const auto column = std::ranges::find(m_clusters, state->cluster);
            if (column != m_clusters.end())
                m_rows.back().cells[static_cast<size_t>(column - m_clusters.begin())] =
                    cellOf(*state, now);
        }
    }

    void write() const
    {
        const std::vector<int> widths = columnWidths();
        int all = 0;
        for (const int width : widths)
            all += width + Gap;
        if (m_terminal.width > 0 && all - Gap > m_terminal.width)
            writeBlocks();
        else
            writeTable(widths);
    }

private:
    struct Row {
        ApplicationName name;
        std::vector<std::vector<CellPart>> cells;
    };

    [[nodiscard]] std::vector<int> columnWidths() const
    {
        std::vector<int> out;
        out.reserve(m_head.size());
        for (const std::string &title : m_head)
            out.push_back(columns(title));
        for (const Row &row : m_rows) {
            out[0] = std::max(out[0], columns(printable(row.name.text())));
            for (size_t i = 0; i < row.cells.size(); ++i)
                out[i + 1] = std::max(out[i + 1], columns(plainText(row.cells[i])));
        }
        return out;
    }

    void writeTable(const std::vector<int> &widths) const
    {
        std::string line;
        for (size_t i = 0; i < m_head.size(); ++i) {
            line += m_terminal.colored(m_head[i], Color::Dim);
            if (i + 1 < m_head.size())
                line += filled(columns(m_head[i]), widths[i] + Gap);
        }
        m_terminal.out << line << '\n';
        for (const Row &row : m_rows) {
            const std::string name = printable(row.name.text());
            line = m_terminal.colored(name, Color::Bold);
            int missing = widths[0] + Gap - columns(name);
            for (size_t i = 0; i < row.cells.size(); ++i) {
                const std::string plain = plainText(row.cells[i]);
                if (!plain.empty())
                    line += filled(0, missing) + coloredText(m_terminal, row.cells[i]);
                missing = (plain.empty() ? missing : 0) + widths[i + 1] + Gap - columns(plain);
            }
            m_terminal.out << line << '\n';
        }
    }

    void writeBlocks() const
    {
        int width = 0;
        for (const ClusterName &cluster : m_clusters)
            width = std::max(width, columns(printable(cluster.text())));
        for (const Row &row : m_rows) {
            m_terminal.out << m_terminal.colored(printable(row.name.text()), Color::Bold) << '\n';
            for (size_t i = 0; i < row.cells.size(); ++i) {
                if (row.cells[i].empty())
                    continue;
                m_terminal.out << "  " << fittedTo(printable(m_clusters[i].text()), width) << "  "
                               << coloredText(m_terminal, row.cells[i]) << '\n';
            }
        }
    }

    const Terminal &m_terminal;
    std::vector<ClusterName> m_clusters;
    std::vector<std::string> m_head;
    std::vector<Row> m_rows;
};

} // namespace

void writeFleet(const Terminal &terminal, const WorkspaceConfig &config,
                const std::vector<StatePtr> &states, TimePoint now)
{
    Table(terminal, config, states, now).write();
}

} // namespace driftgate::cli
