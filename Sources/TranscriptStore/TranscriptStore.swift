import GRDB
import Interview
